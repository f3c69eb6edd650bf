import { html, raw } from 'hono/html';

export { html, raw };

/** Markup that is escaped already; everything else that a template is given is escaped by it. */
export type Html = ReturnType<typeof html>;

/** What a template takes and leaves out: nothing to show. */
export const NOTHING = '';

/** `attr` where it holds, else nothing: for boolean attributes such as `checked`. */
export function when(holds: boolean, attr: string): Html | '' {
  return holds ? raw(` ${attr}`) : '';
}

/** The same without the indentation of its templates: for lists of which a page has many. */
export function dense(markup: Html): Html {
  return raw(String(markup).replace(/\s*\n\s*/g, '\n'));
}
