import { createHash } from 'node:crypto';
import type { Agreement } from './agreement.ts';
import type { DocxRecalls } from './docx-recall.ts';
import type { SourceFile } from './engines.ts';

/** Below this token F1 a file must be looked at. */
const LOOK_AT = 0.95;

/** The readers as a table, and the files on which leveltag (the first) agrees least. */
export function formatAgreements(
  all: readonly Agreement[],
  files: readonly SourceFile[],
  worst: number,
): string {
  const rows = all.map(({ reader, files: n, tokenF1, bigramF1, byFile, agreed }) => {
    const below = byFile.filter((f1) => f1 !== null && f1 < LOOK_AT).length;
    const f1s = [tokenF1, bigramF1, agreed.tokenF1, agreed.bigramF1].map((f1) => f1.toFixed(4));
    const cells = [n, f1s[0], f1s[1], below, agreed.files, f1s[2], f1s[3]];
    return reader.padEnd(20) + cells.map((cell) => String(cell).padStart(11)).join('');
  });
  const head = [
    'files',
    'token F1',
    'bigram F1',
    `below ${LOOK_AT}`,
    'agreed on',
    'token F1',
    'bigram F1',
  ];
  const title = 'reader'.padEnd(20) + head.map((name) => name.padStart(11)).join('');
  return [title, ...rows, ...worstFiles(all[0]!, files, worst)].join('\n');
}

function worstFiles({ byFile }: Agreement, files: readonly SourceFile[], n: number): string[] {
  return byFile
    .flatMap((f1, i) => (f1 === null || f1 === 1 ? [] : [{ f1, file: files[i]! }]))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, n)
    .map(({ f1, file }) => `  ${f1.toFixed(4)}  ${digest(file.bytes)}`);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

/** What a Word document shows against what was read of it. */
export function formatRecalls({ files, ...recalls }: DocxRecalls & { files: number }): string {
  const rows = Object.entries(recalls).map(([part, { expected, found, tooMany }]) => {
    const share = expected === 0 ? '-' : (found / expected).toFixed(4);
    return part.padEnd(20) + [expected, share, tooMany].map((n) => String(n).padStart(11)).join('');
  });
  const head = ['expected', 'recall', 'too many'].map((name) => name.padStart(11)).join('');
  return [`${'of the XML'.padEnd(20)}${head}   (${files} files)`, ...rows].join('\n');
}
