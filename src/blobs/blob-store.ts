/**
 * The received bytes, each kept once under the SHA-256 of what it holds (lower-case hex). The database
 * is the truth about which blobs should exist; a blob is written before its row.
 */
export interface BlobStore {
  /** Keeps bytes. Those that are kept already are left alone. @throws BlobError `folder_unusable` */
  put(bytes: Uint8Array): Promise<BlobInfo>;
  /** Keeps a file, without holding it in memory. @throws BlobError `changed` or `folder_unusable` */
  putFile(path: string | Buffer): Promise<BlobInfo>;
  /** @throws BlobError `missing` */
  get(id: string): Promise<Uint8Array>;
  /** Forgets bytes; nothing happens when there are none. */
  remove(id: string): Promise<void>;
}

export interface BlobInfo {
  readonly id: string;
  readonly bytes: number;
}

export type BlobErrorCode = 'missing' | 'changed' | 'invalid_id' | 'folder_unusable';

export class BlobError extends Error {
  readonly code: BlobErrorCode;

  constructor(code: BlobErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BlobError';
    this.code = code;
  }
}
