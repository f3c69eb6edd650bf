/** What a text is written in. */
export type TextType = 'html' | 'mhtml' | 'json' | 'xml' | 'csv' | 'source' | 'text';

/** White space, comments and declarations before the first element of a page. */
const BEFORE_PAGE = /^(?:\ufeff|\s|<\?xml[^>]*>|<!--[^]*?-->)+/;
const PAGE = /^<(?:!doctype\s+html|html|head|body|meta|table|div)\b/i;
/** What a fragment of a page begins with, as forms of job boards store it. */
const FRAGMENT = /^<(?:p|h[1-6]|ul|ol|section|article|span|font|center|b|strong|style|title|br)\b/i;
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|td|tr|ul|ol|table)>/gi;
const FRAGMENT_ENDS = 3;
const MAIL_PAGE = /^mime-version:/im;
const RELATED = /^content-type:\s*multipart\/related/im;
const HEADER = /^[!-9;-~]+:\s/;

/** Tells by its beginning what a text is written in. @param head the first thousands of characters */
export function textTypeOf(head: string): TextType {
  const start = head.replace(BEFORE_PAGE, '');
  if (PAGE.test(start)) return 'html';
  if (FRAGMENT.test(start) && (head.match(BLOCK_END)?.length ?? 0) >= FRAGMENT_ENDS) return 'html';
  if (HEADER.test(start) && MAIL_PAGE.test(head) && RELATED.test(head)) return 'mhtml';
  if (/^\s*<\?xml\b/.test(head)) return 'xml';
  if (isJson(start)) return 'json';
  if (isTable(start)) return 'csv';
  return isSource(start) ? 'source' : 'text';
}

/** An object with a quoted name first, or a list of objects; no person begins a resume like that. */
function isJson(text: string): boolean {
  return /^(?:\{\s*(?:"[^"\n]{0,100}"\s*:|\})|\[\s*(?:\{\s*"|\]))/.test(text);
}

const ROWS = 5;
const LEAST_COLUMNS = 3;
/** Cells of a table of data are short; lines of a resume with as many commas are not. */
const LONGEST_CELL = 200;

/** Every line of the first ones has the same number of cells, and at least three. */
function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/).slice(0, -1);
  if (lines.length < ROWS || lines.some((line) => line.trim() === '')) return false;
  return [',', ';', '\t', '|'].some((delimiter) => {
    const counts = lines.map((line) => cells(line, delimiter));
    return counts[0]! >= LEAST_COLUMNS && counts.every((count) => count === counts[0]);
  });
}

/** Zero where a cell is too long for a table's. */
function cells(line: string, delimiter: string): number {
  const split = line.replace(/"(?:[^"]|"")*"/g, '""').split(delimiter);
  return split.some((cell) => cell.length > LONGEST_CELL) ? 0 : split.length;
}

/** Lines that only programs have. */
const PROGRAM_LINE =
  /^\s*(?:#!\/|#include\s*[<"]|import\s+(?:[\w.*]+;|.+\bfrom\s+['"])|from\s+[\w.]+\s+import\s|package\s+[\w.]+;|using\s+[\w.]+;|(?:export\s+)?(?:const|let|var)\s+\w+\s*=|(?:public|private|protected|static)\s+[\w<>[\], ]+\(|def\s+\w+\(.*\):|(?:export\s+)?(?:async\s+)?function\s+\w*\(|\\(?:documentclass|usepackage|begin|end)\b|<\?php)|[;{}]\s*$/;
const LEAST_LINES = 3;
const PROGRAM_SHARE = 0.3;

function isSource(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const program = lines.filter((line) => PROGRAM_LINE.test(line)).length;
  return program >= LEAST_LINES && program >= lines.length * PROGRAM_SHARE;
}
