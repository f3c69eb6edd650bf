/** What keeps a service from starting; the message says what to do. */
export class ServeError extends Error {
  readonly code: 'port_unusable';

  constructor(code: ServeError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ServeError';
    this.code = code;
  }
}
