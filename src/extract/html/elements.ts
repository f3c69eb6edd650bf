import { parseDeclarations, type Declarations } from './css.ts';

/** Content that is no text of the page. */
export const UNREAD: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'audio',
  'video',
  'canvas',
  'map',
  'select',
  'datalist',
]);

/** Elements that stand in lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'td',
  'th',
  'ul',
]);

const BOLD = parseDeclarations('font-weight:bold');
const HEADING = [2, 1.5, 1.17, 1, 0.83, 0.67].map((size) =>
  parseDeclarations(`font-weight:bold;font-size:${size}em`),
);
/** What browsers declare for elements themselves (HTML, 15.3). */
const BY_TAG: Readonly<Record<string, Declarations>> = {
  b: BOLD,
  strong: BOLD,
  th: BOLD,
  big: parseDeclarations('font-size:1.2em'),
  small: parseDeclarations('font-size:0.83em'),
  sup: parseDeclarations('font-size:0.83em'),
  sub: parseDeclarations('font-size:0.83em'),
  pre: parseDeclarations('white-space:pre'),
  textarea: parseDeclarations('white-space:pre-wrap'),
  ...Object.fromEntries(HEADING.map((declarations, i) => [`h${i + 1}`, declarations])),
};
/** `<font size>` 1 to 7, in points (HTML, 15.3.4). */
const FONT_SIZES = [7.5, 10, 12, 13.5, 18, 24, 36];
const GONE = parseDeclarations('display:none');
/** Classes that by convention show text to screen readers alone. */
const SCREEN_READER = /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text)(?:\s|$)/i;

type AttributesOf = Readonly<Record<string, string>>;

/** What a tag and its own attributes say of its style, apart from style sheets, in the order of their weight. */
export function ownDeclarations(
  tag: string,
  attributes: AttributesOf,
): { readonly before: Declarations[]; readonly after: Declarations[] } {
  const before: Declarations[] = [];
  const byTag = BY_TAG[tag];
  if (byTag) before.push(byTag);
  const presentational = presentationOf(tag, attributes);
  if (presentational !== '') before.push(parseDeclarations(presentational));
  const after: Declarations[] = [];
  if ('style' in attributes) after.push(parseDeclarations(attributes['style']!));
  if ('hidden' in attributes || SCREEN_READER.test(attributes['class'] ?? '')) after.push(GONE);
  return { before, after };
}

/** The attributes that style pages as mail programs still write them. */
function presentationOf(tag: string, attributes: AttributesOf): string {
  const { color, size, bgcolor, background, text } = attributes;
  const styles: string[] = [];
  if (tag === 'font' && color) styles.push(`color:${color}`);
  if (tag === 'font' && size) styles.push(`font-size:${fontSize(size)}pt`);
  if (bgcolor) styles.push(`background-color:${bgcolor}`);
  if (background) styles.push('background-image:url()');
  if (tag === 'body' && text) styles.push(`color:${text}`);
  return styles.join(';');
}

/** `size="+1"` counts from the usual 3. */
function fontSize(size: string): number {
  const step = Number(size) || 0;
  const index = /^[+-]/.test(size) ? 3 + step : step;
  return FONT_SIZES[Math.min(7, Math.max(1, index)) - 1]!;
}
