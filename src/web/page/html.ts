import { html as render, raw } from 'hono/html';

export { raw };

/** Markup that is escaped already; everything else that a template is given is escaped by it. */
export type Html = ReturnType<typeof render>;

/** Templates without the white space that they have for their readers. */
const DENSE = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** A template of markup; what it is given is escaped. */
export function html(template: TemplateStringsArray, ...values: unknown[]): Html {
  let strings = DENSE.get(template);
  if (!strings) DENSE.set(template, (strings = dense(template)));
  return render(strings, ...values);
}

/** Of white space with a line break one is left, before the end of a tag none. No template has any that is shown. */
function dense(template: TemplateStringsArray): TemplateStringsArray {
  const strings = template.map((text) =>
    text.replace(/\s*\n\s*/g, '\n').replace(/\n?\s*(\/?>)/g, '$1'),
  );
  return Object.assign(strings, { raw: strings });
}

/** What a template takes and leaves out: nothing to show. */
export const NOTHING = '';

/** `attr` where it holds, else nothing: for boolean attributes such as `checked`. */
export function when(holds: boolean, attr: string): Html | '' {
  return holds ? raw(` ${attr}`) : '';
}
