import { execFileSync } from 'node:child_process';

/** Points from the top left corner of the page. */
export interface Word {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const WORD = /<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*?)<\/word>/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of a page and their boxes, as Poppler's pdftotext gives them. */
export function wordsOf(path: string, page: number): Word[] {
  const xml = execFileSync('pdftotext', ['-bbox', '-f', `${page}`, '-l', `${page}`, path, '-'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return [...xml.matchAll(WORD)].map(([, x0, y0, x1, y1, text]) => ({
    text: text!.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity),
    x0: Number(x0),
    y0: Number(y0),
    x1: Number(x1),
    y1: Number(y1),
  }));
}
