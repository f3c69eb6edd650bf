/** Login through an OpenID provider. */
export interface OidcSettings {
  /** The provider's issuer URL; its description is read from there. */
  readonly issuer: string;
  readonly clientId: string;
  /** A file that holds the client's secret. */
  readonly clientSecretFile: string;
  /** The claim of the ID token that holds `viewer`, `recruiter` or `admin`, alone or in a list. */
  readonly roleClaim: string;
}
