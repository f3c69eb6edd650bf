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

/** The same without the white space that its templates have for their readers: for views with long lists. */
export function dense(markup: Html): Html {
  // What is shown has its angle brackets escaped: those that are left stand in tags.
  return raw(
    String(markup)
      .replace(/\s*\n\s*/g, '\n')
      .replace(/\n?\s*(\/?>)/g, '$1'),
  );
}
