/** A page of fewer pixels is painted larger before it is read: those of A4 at 200 an inch. */
export const LEAST_PIXELS = 3_870_000;
