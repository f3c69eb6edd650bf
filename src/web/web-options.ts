import type { OidcSettings } from './session/oidc-settings.ts';
import type { WebSettings } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;
/** Makes the error that names a variable and what it must be. */
type Fault = (variable: string, expected: string) => Error;

export type WebOptions = Pick<WebSettings, 'publicUrl' | 'adminPasswordFile' | 'oidc'>;

/**
 * LEVELTAG_PUBLIC_URL: where browsers reach the page. LEVELTAG_ADMIN_PASSWORD_FILE: the first account.
 * LEVELTAG_OIDC_ISSUER, …_CLIENT_ID, …_CLIENT_SECRET_FILE and …_ROLE_CLAIM (default `leveltag_role`): login
 * through an OpenID provider.
 *
 * @throws what `fault` makes for the first variable that is not what it must be
 */
export function webOptions(env: Environment, fault: Fault): WebOptions {
  return {
    publicUrl: origin(env, 'LEVELTAG_PUBLIC_URL', fault),
    adminPasswordFile: env['LEVELTAG_ADMIN_PASSWORD_FILE'] || null,
    oidc: oidc(env, fault),
  };
}

function oidc(env: Environment, fault: Fault): OidcSettings | null {
  const issuer = env['LEVELTAG_OIDC_ISSUER'];
  if (!issuer) return null;
  if (!/^https?:/.test(issuer) || !URL.canParse(issuer)) {
    throw fault('LEVELTAG_OIDC_ISSUER', 'the URL of an OpenID provider');
  }
  return {
    issuer,
    clientId: needed(env, 'LEVELTAG_OIDC_CLIENT_ID', fault),
    clientSecretFile: needed(env, 'LEVELTAG_OIDC_CLIENT_SECRET_FILE', fault),
    roleClaim: env['LEVELTAG_OIDC_ROLE_CLAIM'] || 'leveltag_role',
  };
}

function needed(env: Environment, variable: string, fault: Fault): string {
  const value = env[variable];
  if (value) return value;
  throw fault(variable, 'set where LEVELTAG_OIDC_ISSUER is');
}

function origin(env: Environment, variable: string, fault: Fault): string | null {
  const value = env[variable];
  if (!value) return null;
  const url = URL.parse(value);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search)
    return url.origin;
  throw fault(variable, 'a URL without a path, such as https://levels.example.org');
}
