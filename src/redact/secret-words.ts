import type { SecretWord } from './redaction.ts';

/**
 * Where a secret word stands: as it is written, in capitals, or with a capital; a whole name in any case, with
 * whatever white space between its words. An initial before a person's name goes with it.
 */
export function wordPattern({ text, kind, anyCase }: SecretWord): RegExp {
  const own = escape(text).replace(/\s+/g, '\\s+');
  const upper = escape(text.toUpperCase()).replace(/\s+/g, '\\s+');
  const capital = escape(text.charAt(0).toUpperCase() + text.slice(1));
  const forms = anyCase ? own : [...new Set([own, upper, capital])].join('|');
  const initial = kind === 'name' ? '(?:\\p{Lu}\\.\\s?)?' : '';
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${initial}(?:${forms})(?![\\p{L}\\p{N}])`,
    anyCase ? 'giu' : 'gu',
  );
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
