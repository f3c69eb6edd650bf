/** Whoever may run commands on this machine: who it is for the log, and how people are told. */
export const LOCAL = { actor: 'local', name: 'this machine' } as const;
