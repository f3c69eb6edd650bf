export type StoreErrorCode =
  /** No PostgreSQL binary is published for this platform, or it cannot be run here. */
  | 'embedded_unavailable'
  /** The embedded server did not start, or did not stop. */
  | 'embedded_failed'
  /** The data folder cannot be made or written. */
  | 'folder_unusable'
  /** The lock in the data folder stayed taken. */
  | 'locked'
  /** The database cannot be reached, or is not one leveltag can use. */
  | 'database_unavailable'
  /** The database cannot write, as its disk is full. */
  | 'disk_full'
  /** The database was migrated by a newer leveltag. */
  | 'schema_too_new'
  /** There is no such document, or it was erased. */
  | 'unknown_document'
  /** There is no such release, or none to go back to. */
  | 'no_release'
  /** A value breaks a rule that its writer should have kept: a defect, not an accident. */
  | 'invalid_value';

/** What can go wrong with the database; the message says what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
