/**
 * The received bytes, each kept once under the SHA-256 of what it holds (lower-case hex). The database
 * is the truth about which blobs should exist; a blob is written before its row.
 */
export interface BlobStore {
  /** Where the blobs stand, for people: a folder, or `s3://bucket/prefix/`. */
  readonly place: string;
  /** Keeps bytes. Those that are kept already are left alone. @throws BlobError `folder_unusable` or `bucket_unusable` */
  put(bytes: Uint8Array): Promise<BlobInfo>;
  /** Keeps a file; a large one is not held in memory. @throws BlobError as `put`, or `changed` */
  putFile(path: string | Buffer): Promise<BlobInfo>;
  /**
   * Keeps files of leveltag's own that nobody changes any more and no other user can enter, all together. They
   * stay where they are. @throws BlobError as `put`
   */
  keepOwn(files: readonly OwnFile[]): Promise<void>;
  /** @throws BlobError `missing` */
  get(id: string): Promise<Uint8Array>;
  /** How many bytes are kept under `id`; null when none are. */
  size(id: string): Promise<number | null>;
  /** Forgets bytes; nothing happens when there are none. */
  remove(id: string): Promise<void>;
  /** Gives up connections. */
  close(): Promise<void>;
}

export interface BlobInfo {
  readonly id: string;
  readonly bytes: number;
}

/** What a file is known to hold. */
export interface OwnFile extends BlobInfo {
  readonly path: string;
}

export type BlobErrorCode =
  'missing' | 'changed' | 'invalid_id' | 'folder_unusable' | 'bucket_unusable';

export class BlobError extends Error {
  readonly code: BlobErrorCode;

  constructor(code: BlobErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BlobError';
    this.code = code;
  }
}

/** @throws BlobError `invalid_id` for what may not become part of a path */
export function checkId(id: string): void {
  if (!/^[0-9a-f]{64}$/.test(id)) {
    throw new BlobError('invalid_id', 'a blob is named by 64 hex digits');
  }
}
