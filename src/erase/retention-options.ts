/** How long things are kept. */
export interface RetentionOptions {
  /** LEVELTAG_RETENTION_DAYS since a document was last received; null: until somebody erases it. */
  readonly days: number | null;
  /** LEVELTAG_LOG_DAYS, at least 180: what the log tells of people; null: for good. */
  readonly logDays: number | null;
}

/** Six months, which European law asks of those who use such a system (AI Act, article 26). */
export const LEAST_LOG_DAYS = 180;
const MOST_DAYS = 36_500;

type Environment = Readonly<Record<string, string | undefined>>;
/** Makes the error that names a variable and what it must be. */
type Fault = (variable: string, expected: string) => Error;

/** @throws what `fault` makes for the first variable that is not what it must be */
export function retentionOptions(env: Environment, fault: Fault): RetentionOptions {
  const days = (variable: string, least: number): number | null => {
    const value = env[variable];
    if (!value) return null;
    if (/^\d{1,5}$/.test(value) && +value >= least && +value <= MOST_DAYS) return Number(value);
    throw fault(variable, `a number of days from ${least} to ${MOST_DAYS}`);
  };
  return {
    days: days('LEVELTAG_RETENTION_DAYS', 1),
    logDays: days('LEVELTAG_LOG_DAYS', LEAST_LOG_DAYS),
  };
}
