/** Whether an attribute says yes, as XML Schema writes it; one that is absent says no. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
