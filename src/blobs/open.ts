import type { BlobStore } from './blob-store.ts';
import { openFolder } from './folder.ts';
import { openS3 } from './s3.ts';
import type { S3Place } from './s3-place.ts';

/** The blobs that are configured. */
export function openBlobs(place: {
  readonly blobDir: string;
  readonly s3: S3Place | null;
}): BlobStore {
  return place.s3 ? openS3(place.s3) : openFolder(place.blobDir);
}
