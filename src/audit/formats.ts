/** What an audit can be written as. */
export const AUDIT_FORMATS = ['text', 'html', 'csv', 'json'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];
