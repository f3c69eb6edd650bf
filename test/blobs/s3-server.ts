import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { S3Place } from '../../src/blobs/s3-place.ts';

/** The part of the package that is used here; it has no types of its own. */
interface S3rver {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}

type Constructor = new (options: Readonly<Record<string, unknown>>) => S3rver;
const Server = createRequire(import.meta.url)('@20minutes/s3rver') as Constructor;

export interface TestS3 {
  readonly place: S3Place;
  stop(): Promise<void>;
}

/**
 * An S3 server on loopback with one empty bucket, which checks signatures. Its one key is put into the
 * environment, where the AWS client looks for it.
 */
export async function startS3(): Promise<TestS3> {
  const directory = await mkdtemp(join(tmpdir(), 'leveltag-s3-'));
  const server = new Server({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'leveltag-test' }],
  });
  const { port } = await server.run();
  process.env['AWS_ACCESS_KEY_ID'] = 'S3RVER';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER';
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    place: { bucket: 'leveltag-test', prefix: 'some/where/', endpoint, region: 'us-east-1' },
    stop: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
