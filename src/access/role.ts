/** What a person or a program may do; each may do what those before it may. */
export const ROLES = ['viewer', 'recruiter', 'admin'] as const;

/** `viewer` reads; `recruiter` also uploads, overrides and exports; `admin` also erases and promotes. */
export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/** Whether `role` may do what `needed` may. */
export function mayAct(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
