/** Where blobs stand in an S3 bucket. Endpoint, region and credentials come from the usual AWS variables. */
export interface S3Place {
  readonly bucket: string;
  /** Ends with `/`, or is empty. */
  readonly prefix: string;
}

/** AWS's rules for names of buckets, and none that reads as part of a path. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^[A-Za-z0-9!_.*'()/-]*$/;

/** @returns null for what is no `s3://bucket/prefix` */
export function s3Place(url: string): S3Place | null {
  const [, bucket, path = ''] = /^s3:\/\/([^/?#@]+)(?:\/([^?#]*))?$/.exec(url) ?? [];
  if (bucket === undefined || !BUCKET.test(bucket) || !PREFIX.test(path)) return null;
  const prefix = path.replace(/\/+$/, '');
  return { bucket, prefix: prefix === '' ? '' : `${prefix}/` };
}
