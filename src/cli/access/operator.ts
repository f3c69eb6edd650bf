/** Whoever may run commands on this machine, for the log. */
export const OPERATOR = 'local';
