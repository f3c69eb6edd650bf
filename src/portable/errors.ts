/** An archive or backup that cannot be written or read; the message says what to do. */
export class PortableError extends Error {
  readonly code: 'archive_unusable' | 'archive_too_new' | 'not_empty';

  constructor(code: PortableError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PortableError';
    this.code = code;
  }
}
