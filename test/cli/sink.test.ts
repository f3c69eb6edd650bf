import { lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { fileSink, OutputClosed, streamSink } from '../../src/cli/output/sink.ts';
import { writeFiles } from './invented.ts';
import { inFolder } from './run-cli.ts';

describe('fileSink', () => {
  it('shows the file under its name only when it is complete', () =>
    inFolder(async (folder) => {
      const sink = await fileSink(join(folder, 'a.csv'));
      await sink.write('one');
      expect(await readdir(folder)).toEqual(['a.csv.partial']);
      await sink.write('two');
      await sink.commit();
      expect(await readdir(folder)).toEqual(['a.csv']);
      expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('onetwo');
    }));

  it('keeps what was written beside the old file when it is given up', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, { 'a.csv': 'old' });
      const sink = await fileSink(join(folder, 'a.csv'));
      await sink.write('one');
      const partial = await sink.abandon();
      expect(await readFile(partial!, 'utf8')).toBe('one');
      expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('old');
    }));

  it('replaces the file that a link leads to, not the link', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, { 'real/a.csv': 'old' });
      await symlink('real/a.csv', join(folder, 'a.csv'));
      const sink = await fileSink(join(folder, 'a.csv'));
      await sink.write('new');
      await sink.commit();
      expect((await lstat(join(folder, 'a.csv'))).isSymbolicLink()).toBe(true);
      expect(await readFile(join(folder, 'real/a.csv'), 'utf8')).toBe('new');
    }));

  it('writes into a device and leaves it one', async () => {
    const sink = await fileSink('/dev/null');
    await sink.write('gone');
    await sink.commit();
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });
});

describe('streamSink', () => {
  function failing(code: string): Writable {
    const error = Object.assign(new Error(`write ${code}`), { code });
    return new Writable({ write: (_chunk, _encoding, done) => done(error) });
  }

  it('tells a reader that has gone from a disk that is full', async () => {
    await expect(streamSink(failing('EPIPE')).write('x')).rejects.toThrow(OutputClosed);
    await expect(streamSink(failing('ENOSPC')).write('x')).rejects.toMatchObject({
      code: 'output_unwritable',
      exitCode: 1,
      message: 'Cannot write the report: no space left on the disk.',
    });
  });

  it('says the same at every write after the reader has gone', async () => {
    const sink = streamSink(failing('EPIPE'));
    await expect(sink.write('x')).rejects.toThrow(OutputClosed);
    await expect(sink.write('y')).rejects.toThrow(OutputClosed);
  });
});
