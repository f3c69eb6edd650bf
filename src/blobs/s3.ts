import type { S3Client } from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { BlobError, type BlobInfo, type BlobStore, checkId, type OwnFile } from './blob-store.ts';
import { describeBytes, describeFile, describing } from './describe.ts';
import type { S3Place } from './s3-place.ts';

/** Files up to this size are read into memory, so that an upload that was cut off is tried again. */
const IN_MEMORY = 32 * 1024 * 1024;

/** A bucket, and its client, which is loaded at the first use: most installations never need it. */
interface Bucket {
  readonly place: S3Place;
  readonly aws: () => Promise<Aws>;
}

type Sdk = typeof import('@aws-sdk/client-s3');
interface Aws {
  readonly sdk: Sdk;
  readonly client: S3Client;
}

/** Blobs in a bucket of S3 or of a server that speaks it, one object each. */
export function openS3(place: S3Place): BlobStore {
  let opening: Promise<Aws> | undefined;
  const bucket: Bucket = { place, aws: () => (opening ??= openClient(place)) };
  return {
    place: `s3://${place.bucket}/${place.prefix}`,
    put: (bytes) => put(bucket, bytes),
    putFile: (path) => putFile(bucket, path),
    keepOwn: (files) => keepOwn(bucket, files),
    get: (id) => get(bucket, id),
    size: (id) => sizeOf(bucket, id),
    remove: (id) =>
      ask(bucket, ({ sdk, client }) =>
        client.send(new sdk.DeleteObjectCommand(keyOf(place, id))),
      ).then(() => undefined),
    close: async () => (await opening)?.client.destroy(),
  };
}

async function openClient({ endpoint, region }: S3Place): Promise<Aws> {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    // Servers that are not AWS's own often know neither trailing checksums nor a host for each bucket.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    ...(region !== null && { region }),
  });
  return { sdk, client };
}

async function put(bucket: Bucket, bytes: Uint8Array): Promise<BlobInfo> {
  const info = describeBytes(bytes);
  if ((await sizeOf(bucket, info.id)) === info.bytes) return info;
  await send(bucket, info, bytes);
  return info;
}

async function putFile(bucket: Bucket, path: string | Buffer): Promise<BlobInfo> {
  if ((await stat(path)).size <= IN_MEMORY) return put(bucket, await readFile(path));
  const info = await describeFile(path);
  if ((await sizeOf(bucket, info.id)) === info.bytes) return info;
  const sent = describing();
  await send(bucket, info, createReadStream(path, { end: info.bytes - 1 }).pipe(sent.stream));
  if (sent.id() === info.id) return info;
  await ask(bucket, ({ sdk, client }) =>
    client.send(new sdk.DeleteObjectCommand(keyOf(bucket.place, info.id))),
  );
  throw new BlobError('changed', `${path} changed while it was read: try again`);
}

const AT_ONCE = 8;

async function keepOwn(bucket: Bucket, files: readonly OwnFile[]): Promise<void> {
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    await Promise.all(some.map(({ path }) => putFile(bucket, path)));
  }
}

/** S3 shows an object when it has all of it, so readers see all of a blob or none. */
async function send(
  bucket: Bucket,
  { id, bytes }: BlobInfo,
  body: Uint8Array | NodeJS.ReadableStream,
): Promise<void> {
  await ask(bucket, ({ sdk, client }) =>
    client.send(
      new sdk.PutObjectCommand({
        ...keyOf(bucket.place, id),
        Body: body as Uint8Array,
        ContentLength: bytes,
      }),
    ),
  );
}

async function get(bucket: Bucket, id: string): Promise<Uint8Array> {
  const bytes = await ask(bucket, async ({ sdk, client }) => {
    const { Body } = await client.send(new sdk.GetObjectCommand(keyOf(bucket.place, id)));
    return Body!.transformToByteArray();
  });
  if (bytes) return bytes;
  throw new BlobError('missing', `blob ${id} is gone: receive the file again`);
}

async function sizeOf(bucket: Bucket, id: string): Promise<number | null> {
  const head = await ask(bucket, ({ sdk, client }) =>
    client.send(new sdk.HeadObjectCommand(keyOf(bucket.place, id))),
  );
  return head?.ContentLength ?? null;
}

function keyOf({ bucket, prefix }: S3Place, id: string): { Bucket: string; Key: string } {
  checkId(id);
  return { Bucket: bucket, Key: `${prefix}${id.slice(0, 2)}/${id}` };
}

/** @returns null where there is no such object */
async function ask<T>(bucket: Bucket, question: (aws: Aws) => Promise<T>): Promise<T | null> {
  try {
    return await question(await bucket.aws());
  } catch (cause) {
    if (cause instanceof BlobError) throw cause;
    const { name, code } = cause as { name?: string; code?: string };
    if (name === 'NoSuchKey' || name === 'NotFound') return null;
    const { bucket: called, prefix } = bucket.place;
    throw new BlobError(
      'bucket_unusable',
      `the bucket s3://${called}/${prefix} cannot be used (${code ?? name}): check BLOB_URL, the AWS variables (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL_S3), and that the key may get, put and delete there`,
      { cause },
    );
  }
}
