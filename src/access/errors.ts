export type AccessErrorCode =
  /** A name that cannot be one. */
  | 'invalid_name'
  /** A password that is too short, or a file of secrets that is empty. */
  | 'weak_password'
  /** There is an account or token of that name already. */
  | 'name_taken'
  /** There is none of that name. */
  | 'unknown_name'
  /** A file that should hold a secret cannot be read. */
  | 'secret_unreadable';

/** What is wrong with an account or token; the message says what to do. */
export class AccessError extends Error {
  readonly code: AccessErrorCode;

  constructor(code: AccessErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AccessError';
    this.code = code;
  }
}
