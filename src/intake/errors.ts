export type IntakeErrorCode =
  /** A path that was named does not exist, or cannot be read. */
  | 'unreadable_path'
  /** The run was asked to stop; everything received so far is kept, and the next run goes on. */
  | 'interrupted'
  /** An archive that came in as a stream cannot be read to its end. */
  | 'unreadable_archive';

export class IntakeError extends Error {
  readonly code: IntakeErrorCode;

  constructor(code: IntakeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'IntakeError';
    this.code = code;
  }
}
