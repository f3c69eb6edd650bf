/** Something in a result that does not hold. */
export interface Fault {
  /** What was checked: `evidence.quote`. */
  readonly check: string;
  /** Where, as the result's own ids: `evidence 0b12…`, `criterion budget`. Never words of the resume. */
  readonly where: string;
  readonly message: string;
}

/** Collects what fails. */
export interface Faults {
  /** Notes a fault unless `holds`. Gives `holds`. */
  expect(holds: boolean, check: string, where: string, message: string): boolean;
  all(): readonly Fault[];
}

export function openFaults(): Faults {
  const faults: Fault[] = [];
  return {
    expect(holds, check, where, message) {
      if (!holds) faults.push({ check, where, message });
      return holds;
    },
    all: () => faults,
  };
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length && keys.every((key) => isSame(left[key], right[key]))
  );
}
