import { mayDecide, type Frame, type View } from '../frame.ts';
import { plural, tallyText } from '../format.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { links } from '../links.ts';
import { icon } from '../parts/icon.ts';
import { activeFilters, filterForm, views } from './filters.ts';
import type { PeopleModel } from './model.ts';
import { peopleAddress } from './query.ts';
import { peopleTable } from './table.ts';

/** What the list needs around it. */
export const PEOPLE: Omit<View, 'body'> = {
  title: 'People',
  nav: 'people',
  style: 'people.css',
  script: 'people.js',
};

/** The same for whoever looks. */
export function peopleList(model: PeopleModel): Html {
  return html`<div class="list-head">
      <h1>People</h1>
      ${views(model.query)}
    </div>
    ${filterForm(model)}
    <div id="results" aria-busy="false" tabindex="-1">${results(model)}</div>
    <p class="visually-hidden" role="status" data-said></p>
    ${keys()}`;
}

function results(model: PeopleModel): Html {
  return html`<div class="result-line">
      <p data-counted>${counted(model)}</p>
      ${activeFilters(model.query)}
      ${
        model.exports && model.rows.length > 0
          ? html`<p class="exports">
              <a href="${model.exports.csv}" download>${icon('download')}CSV</a
              ><a href="${model.exports.jsonl}" download>${icon('download')}JSONL</a>
            </p>`
          : NOTHING
      }
    </div>
    ${model.rows.length === 0 ? nobodyMatches() : peopleTable(model)} ${paging(model)}`;
}

function counted({ total, rows }: PeopleModel): string {
  if (total?.isMore) return `${tallyText(total)} people`;
  if (total !== null) return plural(total.count, 'person', 'people');
  return `${plural(rows.length, 'person', 'people')} on this page`;
}

function paging({ next, isLater, query }: PeopleModel): Html | '' {
  if (!next && !isLater) return NOTHING;
  return html`<nav class="paging" aria-label="Pages">
    ${isLater ? html`<a href="${peopleAddress(query)}" rel="first">First page</a>` : NOTHING}${next ? html`<a class="button" href="${next}" rel="next">Next page</a>` : html`<span class="hint">This is the last page.</span>`}
  </nav>`;
}

function nobodyMatches(): Html {
  return html`<div class="empty">
    <h2>Nobody matches</h2>
    <p>Take a filter away, or <a href="${links.people}">show everyone</a>.</p>
  </div>`;
}

/** In place of the list, where there is nothing that it could show. */
export function nobodyYet(frame: Frame, nothing: 'received' | 'read'): Html {
  if (nothing === 'read') {
    return html`<div class="empty first">
      <h1>Resumes are being read</h1>
      <p>The first people appear here as soon as their files have been read.</p>
      <p><a class="button primary" href="${links.intake}">See how far it is</a></p>
    </div>`;
  }
  return html`<div class="empty first">
    <h1>No resumes yet</h1>
    <p>
      Drop a folder of resumes, and leveltag reads each one, finds what the person has really done,
      and shows every claim on the page it came from.
    </p>
    ${
      mayDecide(frame)
        ? html`<p>
              <a class="button primary" href="${links.intake}">${icon('upload')}Add resumes</a>
            </p>
            <p class="hint">Or on the command line: <code>leveltag intake &lt;folder&gt;</code></p>`
        : html`<p>Ask a recruiter or an administrator to add some: your account may only look.</p>`
    }
  </div>`;
}

function keys(): Html {
  return html`<p class="keys js-only">
    <kbd>j</kbd> <kbd>k</kbd> move · <kbd>Enter</kbd> open · <kbd>x</kbd> tick ·
    <kbd>c</kbd> compare · <kbd>/</kbd> search
  </p>`;
}
