/** A run that cannot be made; the message says what to do. */
export class ReprocessError extends Error {
  readonly code: 'busy' | 'incomplete' | 'nothing_waits';

  constructor(code: ReprocessError['code'], message: string) {
    super(message);
    this.name = 'ReprocessError';
    this.code = code;
  }
}
