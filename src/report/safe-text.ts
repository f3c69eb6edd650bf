/**
 * Characters that a terminal obeys instead of showing: C0 and C1 controls (escape sequences begin with
 * one), and the marks that reorder or hide text (Unicode TR 36, "Trojan Source").
 */
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/g;

/**
 * Text of a document or a file name made safe to print: what a terminal would obey becomes a visible
 * sign (`␛` for ESC, `�` for what has none); line ends become `\n`, tabs stay. Never longer than the input.
 */
export function neutralise(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(CONTROLS, visibleSign).toWellFormed();
}

/** `neutralise`, with every run of white space as one space: for cells and one-line messages. */
export function oneLine(text: string): string {
  return neutralise(text).replace(/\s+/g, ' ').trim();
}

function visibleSign(control: string): string {
  const code = control.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
