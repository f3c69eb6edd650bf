import { mayDecide, type Frame, type View } from './frame.ts';
import { html, NOTHING, raw, type Html } from './html.ts';
import { assetUrl } from '../assets.ts';
import { links } from './links.ts';
import { csrfField } from './parts/form.ts';
import { icon } from './parts/icon.ts';

/** The whole page around a view. */
export function layout(frame: Frame, view: View): Html {
  return html`<!doctype html>
    <html lang="en" data-theme="${frame.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="same-origin" />
        <meta name="robots" content="noindex" />
        <title>${view.title} · leveltag</title>
        <link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assetUrl(view.style ?? 'page.css')}" />
        ${view.refreshSeconds ? html`<noscript><meta http-equiv="refresh" content="${view.refreshSeconds}" /></noscript>` : NOTHING}
        <script type="module" src="${assetUrl(view.script ?? 'page.js')}"></script>
      </head>
      <body data-nav="${view.nav ?? 'none'}" data-csrf="${frame.csrf}">
        <a class="skip" href="#main">Skip to the content</a>
        ${banner(frame, view)}
        <main id="main" class="${view.width ?? 'wide'}" tabindex="-1">
          ${frame.notice ? html`<p class="notice ${frame.notice.kind}" role="status">${frame.notice.text}</p>` : NOTHING}
          ${view.body}
        </main>
      </body>
    </html>`;
}

const PLACE = '<!-- view -->';

/** What stands before and after a view: all of a page that depends on who looks. */
export function around(frame: Frame, view: Omit<View, 'body'>): readonly [string, string] {
  const whole = String(layout(frame, { ...view, body: raw(PLACE) }));
  const at = whole.indexOf(PLACE);
  return [whole.slice(0, at), whole.slice(at + PLACE.length)];
}

function banner(frame: Frame, view: View): Html {
  return html`<header class="banner">
    <a class="brand" href="${links.people}">${mark()}<span>leveltag</span></a>
    ${frame.user ? navigation(frame, view) : NOTHING}
    <div class="tools">
      ${frame.user && frame.blind ? html`<span class="tag blind-on">Blind review</span>` : NOTHING}${themeSwitch(frame)}
      ${frame.user ? account(frame) : NOTHING}
    </div>
  </header>`;
}

function navigation(frame: Frame, view: View): Html {
  const entries = [
    ['people', links.people, 'People'],
    ...(mayDecide(frame) ? [['intake', links.intake, 'Add resumes']] : []),
    ['runs', links.runs, 'Runs'],
    ['health', links.health, 'Health'],
  ] as const;
  return html`<nav aria-label="Main">
    <ul>
      ${entries.map(
        ([id, href, text]) =>
          html`<li>
            <a href="${href!}" ${id === view.nav ? raw(' aria-current="page"') : ''}>${text}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

const NEXT = { auto: 'dark', dark: 'light', light: 'auto' } as const;
const THEME_WORDS = { auto: 'as your system', dark: 'dark', light: 'light' } as const;

function themeSwitch(frame: Frame): Html {
  const next = NEXT[frame.theme];
  return html`<form method="post" action="${links.theme}" data-theme-switch>
    ${csrfField(frame)}<input type="hidden" name="theme" value="${next}" /><input
      type="hidden"
      name="back"
      value="${frame.here}"
    />
    <button class="quiet icon-only" title="Colours: ${THEME_WORDS[frame.theme]}">
      <span class="visually-hidden"
        >Colours: ${THEME_WORDS[frame.theme]}. Change to ${THEME_WORDS[next]}</span
      >${icon(frame.theme)}
    </button>
  </form>`;
}

function account(frame: Frame): Html {
  return html`<details class="menu">
    <summary>${icon('person')}<span class="account-name">${frame.user!.name}</span></summary>
    <div class="menu-body">
      <p>${frame.user!.name}<br /><small>${frame.user!.role}</small></p>
      <a href="${links.api}">The API</a>
      <form method="post" action="${links.blind}">
        ${csrfField(frame)}<input type="hidden" name="back" value="${frame.here}" /><input
          type="hidden"
          name="blind"
          value="${frame.blind ? 'off' : 'on'}"
        /><button class="quiet">${frame.blind ? 'End blind review' : 'Review blind'}</button>
      </form>
      <form method="post" action="${links.logout}">
        ${csrfField(frame)}<button class="quiet">Log out</button>
      </form>
    </div>
  </details>`;
}

function mark(): Html {
  return html`<svg class="logo" viewBox="0 0 20 20" aria-hidden="true">
    <rect x="2" y="11" width="4" height="6" rx="1" />
    <rect x="8" y="7" width="4" height="10" rx="1" />
    <rect x="14" y="3" width="4" height="14" rx="1" />
  </svg>`;
}
