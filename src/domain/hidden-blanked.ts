import type { TextLayer } from './text-layer.ts';

/**
 * The text with every hidden character replaced by a space, line ends kept: the same offsets, and nothing to
 * be found where a reader sees nothing.
 */
export function hiddenBlanked({ text, hidden }: TextLayer): string {
  if (hidden.length === 0) return text;
  let visible = '';
  let at = 0;
  for (const { start, end } of hidden) {
    visible += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return visible + text.slice(at);
}
