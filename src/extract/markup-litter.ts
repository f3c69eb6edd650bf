/** Tags that web forms and job boards leave in a text; those of a block are line breaks. */
const INLINE_TAG = /<\/?(?:span|b|i|u|em|strong|font|a|mark|small|sup|sub)(?:\s[^<>]{0,200})?>/gi;
const BLOCK_TAG = /<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr|table)(?:\s[^<>]{0,200})?\/?>/gi;
const ENTITY =
  /&(?:amp|lt|gt|quot|apos|nbsp|bull|ndash|mdash|rsquo|lsquo|#\d{2,5}|#x[0-9a-f]{2,4});/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  bull: '•',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
};

/** A text without the markup that a web page left in it; text that has none comes back as it is. */
export function withoutMarkup(text: string): string {
  return text
    .replace(INLINE_TAG, '')
    .replace(BLOCK_TAG, '\n')
    .replace(ENTITY, (entity) => decodeEntity(entity.slice(1, -1).toLowerCase()));
}

function decodeEntity(name: string): string {
  if (!name.startsWith('#')) return NAMED[name]!;
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return String.fromCharCode(code);
}
