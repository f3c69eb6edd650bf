/** The web server cannot start; the message says what to do. */
export class WebError extends Error {
  readonly code: 'no_accounts' | 'address_unusable' | 'provider_unusable';

  constructor(code: WebError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WebError';
    this.code = code;
  }
}
