import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { UnreadDocument } from '../../src/domain/extraction.ts';
import { isRetryable } from '../../src/domain/extraction.ts';
import { withoutNetwork } from '../../src/pool/network-namespace.ts';
import { createPool } from '../../src/pool/pool.ts';
import type { Fault, Pool, PoolOptions } from '../../src/pool/pool.ts';

const HOSTILE_CHILD = new URL('./hostile-child.ts', import.meta.url);

const PARENT = new URL('./parent.ts', import.meta.url);
const CACHING_PARENT = new URL('./caching-parent.ts', import.meta.url);
const LATE_PARENT = new URL('./late-parent.ts', import.meta.url);

const open: Pool[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

function hostilePool({ processes, ...options }: PoolOptions = {}): Pool {
  const pool = createPool({
    childModule: HOSTILE_CHILD,
    processes: { maxHeapMb: 64, ...processes },
    ...options,
  });
  open.push(pool);
  return pool;
}

/** The outcome of an order; a child that obeys it answers `empty` with its process id for a media type. */
async function order(pool: Pool, what: string): Promise<{ code: string; child: string }> {
  const reply = (await pool.run('extract', { bytes: Buffer.from(what) })) as UnreadDocument;
  return { code: reply.untagged.code, child: reply.mediaType };
}

describe('a file that brings its child down', () => {
  it.each(['crash', 'exit', 'fill', 'throw'])('costs one file: %s', async (what) => {
    const pool = hostilePool({ size: 1 });
    const codes = await Promise.all(
      ['before', what, 'after'].map(async (each) => (await order(pool, each)).code),
    );
    expect(codes).toEqual(['empty', 'parser_crashed', 'empty']);
  });

  it('costs that file alone, though the next ones are with its child already', async () => {
    const pool = hostilePool({ size: 2, processes: { timeoutMs: 3000, recycleAfter: 3 } });
    const orders = ['a', 'crash', 'b', 'c', 'hang', 'd', 'exit', 'throw', 'e', 'f', 'g', 'h'];
    const codes = await Promise.all(orders.map(async (each) => (await order(pool, each)).code));
    const lost: Record<string, string> = { hang: 'timed_out' };
    for (const each of ['crash', 'exit', 'throw']) lost[each] = 'parser_crashed';
    expect(codes).toEqual(orders.map((each) => lost[each] ?? 'empty'));
  });

  it('is stopped when it hangs', async () => {
    const pool = hostilePool({ size: 1, processes: { timeoutMs: 1500 } });
    const codes = await Promise.all(
      ['hang', 'after'].map(async (each) => (await order(pool, each)).code),
    );
    expect(codes).toEqual(['timed_out', 'empty']);
  });

  it.runIf(existsSync('/proc/self/statm'))(
    'is stopped when it fills memory that is no heap',
    async () => {
      const faults: Fault[] = [];
      const pool = hostilePool({
        size: 1,
        processes: { maxResidentMb: 300 },
        onFault: (fault) => faults.push(fault),
      });
      expect((await order(pool, 'fill buffers')).code).toBe('parser_crashed');
      expect(faults[0]).toMatchObject({
        loss: 'out_of_memory',
        detail: expect.stringContaining('300 MiB'),
      });
    },
  );

  it.each([
    ['fill', true],
    ['crash', false],
    ['throw', false],
  ])('is tried again if memory was at fault: %s, %s', async (what, retryable) => {
    const bytes = Buffer.from(what);
    const reply = (await hostilePool({ size: 1 }).run('extract', { bytes })) as UnreadDocument;
    expect(reply.untagged.code).toBe('parser_crashed');
    expect(isRetryable(reply.untagged.code, reply.findings)).toBe(retryable);
  });

  it('gets a fresh child when others had been served by the one it lost', async () => {
    const pool = hostilePool({ size: 1 });
    const { child } = await order(pool, 'a file');
    const again = await order(pool, 'crash unless fresh');
    expect(again.code).toBe('empty');
    expect(again.child).not.toBe(child);
  });

  it('is told to the operator with what the child said last', async () => {
    const faults: Fault[] = [];
    const pool = hostilePool({ size: 1, onFault: (fault) => faults.push(fault) });
    await order(pool, 'throw');
    expect(faults).toMatchObject([{ task: 'extract', loss: 'parser_crashed' }]);
    expect(faults[0]?.detail).toContain('a defect');
  });
});

describe('the sandbox', () => {
  it('does not let a child reach anything but leveltag', async () => {
    const faults: Fault[] = [];
    const pool = hostilePool({ size: 1, onFault: (fault) => faults.push(fault) });
    const orders = [
      'read',
      'read the clone',
      'read a fixture',
      'read other packages',
      'write',
      'spawn',
      'start a thread',
    ];
    for (const what of orders) {
      expect([what, (await order(pool, what)).code]).toEqual([what, 'parser_crashed']);
      expect(faults.pop()?.detail).toContain('restricted');
    }
  });

  it.each(['connect', 'connect to a file'])('does not let a child %s', async (what) => {
    expect((await order(hostilePool({ size: 1 }), what)).code).toBe('parser_crashed');
  });

  it.runIf(withoutNetwork())('starts a child without a network', async () => {
    expect((await order(hostilePool({ size: 1 }), 'network')).code).toBe('empty');
  });

  describe('where modules are kept compiled', () => {
    const isChildren = (name: string) => /readers-/.test(name);

    it('lets children keep theirs, apart from others, and write nothing once they see files', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'leveltag-compiled-'));
      const env = { ...process.env, NODE_COMPILE_CACHE: folder };
      const program = fork(CACHING_PARENT, [], { silent: true, env });
      const said = await text(program.stdout!);
      expect(said).toMatch(/^read\n[^]*restricted[^]*\nparser_crashed\n$/);
      const kept = (await readdir(folder, { recursive: true })).filter(isChildren);
      expect(kept.length).toBeGreaterThan(100);
      expect(kept.join()).not.toContain('planted');
      await rm(folder, { recursive: true });
    });

    it('does not use a folder in which others may write', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'leveltag-compiled-'));
      const env = { ...process.env, NODE_COMPILE_CACHE: folder };
      await text(fork(CACHING_PARENT, [], { silent: true, env }).stdout!);
      const made = (await readdir(folder, { recursive: true })).filter((name) =>
        /readers-\w+$/.test(name),
      );
      expect(made).toHaveLength(1);
      await chmod(join(folder, made[0]!), 0o777);
      const said = await text(fork(CACHING_PARENT, [], { silent: true, env }).stdout!);
      expect(said).toContain('it has no folder for compiled code');
      await rm(folder, { recursive: true });
    });
  });

  it('hands a child nothing of the environment', async () => {
    expect((await order(hostilePool({ size: 1 }), 'environment')).code).toBe('empty');
  });
});

describe('children', () => {
  it('are at most as many as the size', async () => {
    const pool = hostilePool({ size: 2 });
    const replies = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((each) => order(pool, each)));
    expect(new Set(replies.map(({ child }) => child)).size).toBeLessThanOrEqual(2);
  });

  it.runIf(existsSync('/proc'))('can be started before there is anything to do', async () => {
    const others = childrenOfThis();
    const pool = hostilePool({ size: 2, prestart: 5 });
    const started = () => childrenOfThis().filter((pid) => !others.includes(pid));
    // The shell that watches over them is the third.
    expect(started()).toHaveLength(3);
    expect(started()).toContain((await order(pool, 'a')).child);
  });

  it.runIf(existsSync('/proc/self/io'))(
    'begin the next file while their parent is busy with the one before',
    async () => {
      const pool = hostilePool({ size: 1 });
      const { child } = await order(pool, 'a');
      const before = bytesWrittenBy(child);
      const long = 'c'.repeat(100_000);
      const [first, ...others] = ['a', 'b', long, 'd', 'e'].map((each) => order(pool, each));
      await first;
      // The parent hears nothing meanwhile: it has sent what comes after "b" already.
      const until = Date.now() + 20_000;
      while (bytesWrittenBy(child) < before + long.length && Date.now() < until);
      expect(bytesWrittenBy(child)).toBeGreaterThan(before + long.length);
      await Promise.all(others);
    },
  );

  it('are replaced after a number of files', async () => {
    const pool = hostilePool({ size: 1, processes: { recycleAfter: 2 } });
    const children: string[] = [];
    for (const each of ['a', 'b', 'c']) children.push((await order(pool, each)).child);
    expect(children[1]).toBe(children[0]);
    expect(children[2]).not.toBe(children[0]);
  });

  it('are replaced when they hold too much memory', async () => {
    const pool = hostilePool({ size: 1, processes: { recycleAboveMb: 1 } });
    const first = await order(pool, 'a');
    expect((await order(pool, 'b')).child).not.toBe(first.child);
  });

  it('leave a Ctrl-C to their parent', async () => {
    const pool = hostilePool({ size: 1 });
    const { child } = await order(pool, 'a');
    process.kill(Number(child), 'SIGINT');
    expect(await order(pool, 'b')).toEqual({ code: 'empty', child });
  });

  it.each(['stay', 'hang'])('end with their parent, whatever they do: %s', async (how) => {
    const parent = fork(PARENT, [how], { silent: true });
    const [printed] = (await once(parent.stdout!, 'data')) as [Buffer];
    parent.kill('SIGKILL');
    await expect.poll(() => isAlive(Number(printed.toString())), { timeout: 5000 }).toBe(false);
  });
});

describe('a pool', () => {
  it('lets its program end once it is closed', async () => {
    const program = fork(PARENT, [], { silent: true });
    const [printed, [code]] = await Promise.all([
      text(program.stdout!),
      once(program, 'exit') as Promise<[number]>,
    ]);
    expect(printed).toMatch(/closed/);
    expect(code).toBe(0);
  });

  it.each(['ready', 'done'])(
    'lets its program end though a child it has ended still said: %s',
    async (said) => {
      const program = fork(LATE_PARENT, [said], { silent: true });
      const [printed, [code]] = await Promise.all([
        text(program.stdout!),
        once(program, 'exit') as Promise<[number]>,
      ]);
      expect(printed).toMatch(/closed/);
      expect(code).toBe(0);
    },
  );

  it('refuses what waits, and what comes, once it is closed', async () => {
    const pool = hostilePool({ size: 1 });
    const running = order(pool, 'hang');
    const waiting = order(pool, 'a file');
    const refused = Promise.allSettled([running, waiting]);
    await pool.close();
    for (const each of await refused) {
      expect(each).toMatchObject({ status: 'rejected', reason: { code: 'pool_closed' } });
    }
    await expect(order(pool, 'a file')).rejects.toMatchObject({ code: 'pool_closed' });
  });

  it('says so when no child can be started', async () => {
    const pool = hostilePool({
      childModule: new URL('./broken-child.ts', HOSTILE_CHILD),
      size: 1,
    });
    await expect(order(pool, 'a file')).rejects.toMatchObject({
      code: 'child_not_started',
      message: expect.stringContaining('a broken installation'),
    });
  });
});

function bytesWrittenBy(pid: string): number {
  const [, bytes] = /^wchar: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))!;
  return Number(bytes);
}

function childrenOfThis(): string[] {
  const threads = readdirSync('/proc/self/task');
  return threads.flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').trim().split(' '),
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
