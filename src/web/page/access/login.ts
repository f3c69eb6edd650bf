import type { View } from '../frame.ts';
import { html, NOTHING } from '../html.ts';

export interface LoginModel {
  /** Where to go after it. */
  readonly next: string;
  readonly hasFailed: boolean;
  /** Whether a provider of identities is configured. */
  readonly oidcPath: string | null;
}

export function loginView({ next, hasFailed, oidcPath }: LoginModel): View {
  return {
    title: 'Log in',
    nav: null,
    width: 'narrow',
    body: html`<section class="panel login" aria-labelledby="login-title">
      <h1 id="login-title">Log in</h1>
      ${hasFailed ? html`<p class="notice failed" role="alert">Name and password do not fit. Try again, or ask an administrator for a new password.</p>` : NOTHING}
      <form class="stack" method="post" action="/session">
        <input type="hidden" name="next" value="${next}" />
        <label
          >Name<input
            name="name"
            autocomplete="username"
            required
            autocapitalize="none"
            spellcheck="false"
        /></label>
        <label
          >Password<input name="password" type="password" autocomplete="current-password" required
        /></label>
        <button class="primary">Log in</button>
      </form>
      ${oidcPath ? html`<p><a class="button" href="${oidcPath}">Log in with your organisation</a></p>` : NOTHING}
      <p class="hint">
        On this machine, the link that <code>leveltag serve</code> prints at its start lets you in
        without a password.
      </p>
    </section>`,
  };
}
