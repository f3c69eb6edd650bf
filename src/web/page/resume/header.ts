import type { TaggedResult } from '../../../domain/result.ts';
import type { Frame } from '../frame.ts';
import { bytesText, dayText, plural, yearsShort } from '../format.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { fileName } from '../parts/file-name.ts';
import { icon } from '../parts/icon.ts';
import { levelBadge } from '../parts/level.ts';
import { scoreBar } from '../parts/score-bar.ts';
import { mediaWords } from '../words/document.ts';
import { LEVEL_WORDS, ROLE_WORDS } from '../words/levels.ts';
import { eraseForm, overrideForm } from './decide.ts';
import { taggedOf, type ResumeModel } from './model.ts';

/** Who it is, what was found in one line, and what can be done. */
export function resumeHeader(frame: Frame, model: ResumeModel): Html {
  const { record } = model;
  const result = taggedOf(model);
  const { document } = record.result;
  return html`<header class="resume-head">
    <p class="crumbs"><a href="${model.back}">People</a></p>
    <div class="title-row">
      <h1>${fileName(record.source.name)}</h1>
      <div class="actions">
        ${overrideForm(frame, model)}${model.original ? html`<a class="button quiet" href="${model.original}" download>${icon('download')}Original</a>` : NOTHING}<a
          class="button quiet"
          href="${model.json}"
          download
          >${icon('download')}JSON</a
        >${eraseForm(frame, model)}
      </div>
    </div>
    <p class="meta">
      ${mediaWords(document.mediaType)} ·
      ${document.pages > 0 ? `${plural(document.pages, 'page')} · ` : NOTHING}${bytesText(record.source.bytes)}${record.intake ? ` · received ${dayText(record.intake.receivedAt)} · batch ${record.intake.batch}` : NOTHING}${document.quality === 'degraded' ? html` · <span class="tag doubt">text of poor quality</span>` : NOTHING}
    </p>
    ${verdict(model, result)}
  </header>`;
}

function verdict({ record }: ResumeModel, result: TaggedResult | null): Html {
  if (!result) {
    const { code, message, action } = (record.result as Exclude<typeof record.result, TaggedResult>)
      .untagged;
    return html`<div class="verdict">
      <div class="figure">
        ${levelBadge(record.effectiveLevel ?? code, record.override !== null)}
      </div>
      <p><b>${message}</b> ${action}</p>
    </div>`;
  }
  const { level, experience, dimensions } = result;
  return html`<div class="verdict">
    <div class="figure">
      ${levelBadge(record.effectiveLevel, record.override !== null)}<small
        >${record.override ? `computed: ${LEVEL_WORDS[level.tag]}` : ROLE_WORDS[level.role]}</small
      >
    </div>
    <div class="figure wide-figure">
      <b>${level.score}</b
      ><small
        >of 100
        points${level.band && level.tag === 'senior' ? `; ${level.band[0]} to ${level.band[1]} is ${LEVEL_WORDS[level.tag].toLowerCase()}` : ''}</small
      >${scoreBar(dimensions)}
    </div>
    <div class="figure">
      <b>${yearsShort(experience.pmMonths)}</b><small>years running IT projects</small>
    </div>
    <div class="figure">
      <b>${yearsShort(experience.totalMonths)}</b><small>years of work in all</small>
    </div>
    ${level.confidence === null ? NOTHING : html`<div class="figure"><b>${Math.round(100 * level.confidence)}%</b><small>of careful readers agree with levels this clear</small></div>`}
  </div>`;
}
