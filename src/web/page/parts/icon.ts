import { html, raw, type Html } from '../html.ts';

/** Drawn for leveltag on a grid of 16; strokes take the colour of the text. */
const PATHS = {
  auto: '<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5v11a5.5 5.5 0 0 0 0-11z" fill="currentColor"/>',
  dark: '<path d="M13 9.6A5.5 5.5 0 0 1 6.4 3 5.5 5.5 0 1 0 13 9.6z"/>',
  light:
    '<circle cx="8" cy="8" r="3"/><path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9 13 13M13 3l-1.1 1.1M4.1 11.9 3 13"/>',
  person:
    '<circle cx="8" cy="5.5" r="2.8"/><path d="M2.8 14c.5-3 2.6-4.3 5.2-4.3s4.7 1.3 5.2 4.3"/>',
  search: '<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>',
  warning: '<path d="M8 2 1.8 13.5h12.4zM8 6.5v3.2M8 11.6v.4"/>',
  eyeless: '<path d="M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4zM3 13 13 3"/>',
  download: '<path d="M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11"/>',
  upload: '<path d="M8 10.5v-8M4.8 5.5 8 2.3l3.2 3.2M2.5 13.5h11"/>',
  pencil: '<path d="M3 13l.6-2.8 7.2-7.2 2.2 2.2-7.2 7.200zM9.5 4.3l2.2 2.2"/>',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words; it says nothing to a screen reader. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${raw(PATHS[name])}</svg>`;
}
