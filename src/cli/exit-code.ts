/** What the process says to its caller; part of the documented contract. */
export const EXIT = {
  /** Every file has an outcome, and none of them is a failure. */
  ok: 0,
  /** Some files are corrupt, crashed their parser or ran out of time; or leveltag itself failed. */
  failed: 1,
  /** The command line, a named file or the configuration is wrong: nothing was done. */
  usage: 2,
  /** A run of reprocessing waits for a person's decision. */
  waits: 3,
  /** As shells report a process that SIGINT ended. */
  interrupted: 130,
} as const;
