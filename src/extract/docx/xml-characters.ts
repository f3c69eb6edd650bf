/** Codes of the characters that XML's marks consist of. */
export const SPACE = 0x20;
export const EXCLAMATION = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const SINGLE_QUOTE = 0x27;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;

/** Whether a name ends before this code: at white space and at the marks that end a tag. */
export function endsName(code: number): boolean {
  return code <= SPACE || code === GREATER || code === SLASH;
}
