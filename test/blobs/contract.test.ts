import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BlobStore } from '../../src/blobs/blob-store.ts';
import { describeBytes } from '../../src/blobs/describe.ts';
import { openFolder } from '../../src/blobs/folder.ts';
import { openS3 } from '../../src/blobs/s3.ts';
import { startS3 } from './s3-server.ts';

/** SHA-256 of `abc`, from FIPS 180-2. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const abc = new TextEncoder().encode('abc');

interface Place {
  readonly blobs: BlobStore;
  stop(): Promise<void>;
}

const PLACES: readonly (readonly [string, (root: string) => Promise<Place>])[] = [
  ['a folder', async (root) => ({ blobs: openFolder(join(root, 'blobs')), stop: async () => {} })],
  [
    'S3',
    async () => {
      const server = await startS3();
      return { blobs: openS3(server.place), stop: () => server.stop() };
    },
  ],
];

describe.each(PLACES)('%s', (_name, open) => {
  let root: string;
  let place: Place;
  let blobs: BlobStore;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'leveltag-blobs-'));
    place = await open(root);
    blobs = place.blobs;
  });
  afterAll(async () => {
    await blobs?.close();
    await place?.stop();
    await rm(root, { recursive: true, force: true });
  });

  const fileOf = async (bytes: Uint8Array): Promise<string> => {
    const path = join(root, crypto.randomUUID());
    await writeFile(path, bytes);
    return path;
  };

  test('keeps bytes under their hash, whichever way they come', async () => {
    expect(await blobs.size(ABC)).toBeNull();
    expect(await blobs.put(abc)).toEqual({ id: ABC, bytes: 3 });
    expect(await blobs.putFile(await fileOf(abc))).toEqual({ id: ABC, bytes: 3 });
    expect(new Uint8Array(await blobs.get(ABC))).toEqual(abc);
    expect(await blobs.size(ABC)).toBe(3);
  });

  test('keeps every byte of a file, large ones too', async () => {
    const bytes = new Uint8Array(33 * 1024 * 1024).map((_, i) => (i * 31) >> 3);
    const { id, bytes: size } = await blobs.putFile(await fileOf(bytes));
    expect(size).toBe(bytes.length);
    expect(Buffer.compare(await blobs.get(id), bytes)).toBe(0);
    await blobs.remove(id);
  });

  test('keeps files of its own together, equal ones once, and leaves them where they are', async () => {
    const texts = ['one', 'two', 'two', ''];
    const files = await Promise.all(
      texts.map(async (text) => {
        const content = new TextEncoder().encode(text);
        return { path: await fileOf(content), ...describeBytes(content), content };
      }),
    );
    await blobs.keepOwn(files);
    await blobs.keepOwn(files);
    for (const { id, path, content } of files) {
      expect(new Uint8Array(await blobs.get(id))).toEqual(content);
      expect(new Uint8Array(await readFile(path))).toEqual(content);
    }
  });

  test('keeps an empty file too', async () => {
    const { id, bytes: size } = await blobs.put(new Uint8Array());
    expect(size).toBe(0);
    expect(await blobs.get(id)).toHaveLength(0);
    expect(await blobs.putFile(await fileOf(new Uint8Array()))).toEqual({ id, bytes: 0 });
  });

  test('misses what is removed, or never came; removing it again does nothing', async () => {
    await blobs.put(abc);
    await blobs.remove(ABC);
    await blobs.remove(ABC);
    expect(await blobs.size(ABC)).toBeNull();
    await expect(blobs.get(ABC)).rejects.toMatchObject({ code: 'missing' });
  });

  test.each(['../../etc/passwd', '', 'BA7816', `${ABC}/x`])('%j names no blob', async (id) => {
    await expect(blobs.get(id)).rejects.toMatchObject({ code: 'invalid_id' });
    await expect(async () => blobs.remove(id)).rejects.toMatchObject({ code: 'invalid_id' });
    await expect(async () => blobs.size(id)).rejects.toMatchObject({ code: 'invalid_id' });
  });

  test('does not take a folder for a file', async () => {
    const folder = join(root, crypto.randomUUID());
    await mkdir(folder);
    await expect(blobs.putFile(folder)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});

describe('S3 says what to do, without a key,', () => {
  const unusable = {
    code: 'bucket_unusable',
    message: expect.stringMatching(/^the bucket s3:\/\/.*: check BLOB_URL, the AWS variables/),
  };

  test('when there is no such bucket, or the key is not the right one', async () => {
    const server = await startS3();
    try {
      const none = openS3({ ...server.place, bucket: 'there-is-none' });
      await expect(none.put(abc)).rejects.toMatchObject(unusable);
      process.env['AWS_SECRET_ACCESS_KEY'] = 'not the secret';
      const wrong = openS3(server.place);
      const put = wrong.put(abc);
      await expect(put).rejects.toMatchObject(unusable);
      await expect(put).rejects.toThrow(/^(?!.*not the secret).*$/s);
    } finally {
      await server.stop();
    }
  });

  test('when nothing answers', async () => {
    const server = await startS3();
    await server.stop();
    await expect(openS3(server.place).get(ABC)).rejects.toMatchObject(unusable);
  });
});
