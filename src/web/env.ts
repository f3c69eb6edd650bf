import type { HttpBindings } from '@hono/node-server';
import type { Role } from '../access/role.ts';
import type { Csrf } from './session/csrf.ts';

/** Who asks: a person with a session, or a program with a token. */
export interface User {
  /** `user:ada`, `token:ats`, `oidc:<subject>`, `local`: what the decision log holds. */
  readonly actor: string;
  /** For the page's corner. */
  readonly name: string;
  readonly role: Role;
}

/** What a request carries through the handlers: `c.get('user')` and so on. */
export interface WebEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Null where nobody is logged in; never null behind `requireRole`. */
    user: User | null;
    /**
     * Makes and knows the token that a form of this session must send back, as the field `_csrf` (in a multipart form:
     * as the query parameter `_csrf` of its action) or in the header `x-csrf-token`. Null without a session.
     */
    csrf: Csrf | null;
  };
}
