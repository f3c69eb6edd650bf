import { escapeUTF8 } from 'entities';
import { neutralise } from '../../report/safe-text.ts';
import type { Part } from './outline.ts';

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}p{margin:.15rem 0}
.d1{margin-left:1.5rem}.d2{margin-left:3rem;color:#555;font-size:.85rem}`;

/** Headings and lines as one page that needs nothing else. */
export function htmlPage(title: string, parts: readonly Part[], name?: string): string {
  const text = (words: string) => escapeUTF8(neutralise(words));
  const body = parts.flatMap(({ title: heading, lines }) => [
    `<h2>${text(heading)}</h2>`,
    ...lines.map((line) => `<p class="d${line.depth}">${text(line.text)}</p>`),
  ]);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${text(title)}</title>
<style>${STYLE}</style>
<h1>${text(name === undefined ? title : `${title}: ${name}`)}</h1>
${body.join('\n')}
</html>
`;
}
