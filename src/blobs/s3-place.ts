/** Where blobs stand in an S3 bucket. Credentials come from the usual AWS variables and files. */
export interface S3Place {
  readonly bucket: string;
  /** Ends with `/`, or is empty. */
  readonly prefix: string;
  /** AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL: a server that is not AWS's own; null for AWS. */
  readonly endpoint: string | null;
  /** AWS_REGION; null leaves it to the AWS files. Servers that are not AWS's own mostly take any. */
  readonly region: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** AWS's rules for names of buckets, and a prefix that needs no escaping. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^[A-Za-z0-9!_.*'()/-]*$/;

/** @returns null for what is no `s3://bucket/prefix` */
export function s3Place(url: string, env: Environment): S3Place | null {
  const [, bucket, path = ''] = /^s3:\/\/([^/?#@]+)(?:\/([^?#]*))?$/.exec(url) ?? [];
  if (bucket === undefined || !BUCKET.test(bucket) || !PREFIX.test(path)) return null;
  const prefix = path.replace(/\/+$/, '');
  const endpoint = env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'] || null;
  const region = env['AWS_REGION'] || (endpoint === null ? null : 'us-east-1');
  return { bucket, prefix: prefix === '' ? '' : `${prefix}/`, endpoint, region };
}
