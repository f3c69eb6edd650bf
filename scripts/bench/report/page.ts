import type { RaceResult } from '../race/race.ts';
import type { Spread } from '../statistics.ts';
import { type Aim, aimsOf, isMet } from './aims.ts';
import { short } from './chart.ts';
import type { Figures } from './figures.ts';
import { number, percent, table } from './table.ts';
import { pageSection } from './page-section.ts';
import { storedSections } from './stored-sections.ts';
import { whatStops } from './what-stops.ts';

/** The page of a run, as Markdown. Everything on it comes from the figures. */
export function performancePage(figures: Figures, command: string): string {
  const parts = [
    head(figures, command),
    aimsSection(figures),
    ...(figures.pdf ? [raceSection('PDF: bytes to words', figures.pdf, 'pdf')] : []),
    ...(figures.docx ? [raceSection('Word documents: bytes to words', figures.docx, 'docx')] : []),
    stagesSection(figures),
    costsSection(figures),
    peersSection(figures),
    endToEndSection(figures),
    growthSection(figures),
    ...(figures.service?.page ? [pageSection(figures.service.page)] : []),
    ...storedSections(figures),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function head({ machine, sizes }: Figures, command: string): string {
  const files = Object.entries(sizes.files).map(([type, count]) => `${count} ${type}`);
  const small = sizes.small
    ? '\n\n**A small run, made to see that everything works: its figures mean nothing.**'
    : '';
  return `# How fast it is, beside others

\`\`\`
${command}
\`\`\`

Written by that command. ${files.join(', ')} files, ${sizes.rounds} rounds; Node ${machine.node}, ${machine.cores} cores of
${machine.processor}, ${machine.memoryGb} GB; load at the end ${machine.load.toFixed(1)}.
Sides of a comparison take turns in one run, and a ratio is made in each round: the middle of the rounds is given, in brackets the half of
them around it. A ratio above 1 says that leveltag is faster.${small}`;
}

function aimsSection(figures: Figures): string {
  const aims = aimsOf(figures);
  const rows = aims.map((aim) => [
    aim.what,
    number(aim.measured),
    `${aim.better === 'at_least' ? '≥' : '≤'} ${number(aim.aim)}`,
    isMet(aim) ? 'met' : '**missed**',
  ]);
  if (rows.length === 0) return '';
  return `## Aims\n\n${table(['aim', 'measured', 'aimed at', ''], rows)}${missed(aims, figures)}`;
}

function missed(aims: readonly Aim[], figures: Figures): string {
  const reasons = aims
    .filter((aim) => !isMet(aim))
    .flatMap((aim) => {
      const reason = whatStops(aim, figures);
      return reason === null ? [] : [`- ${aim.what}: ${reason}`];
    });
  return reasons.length === 0
    ? ''
    : `\n\nWhat stops those that are missed:\n\n${reasons.join('\n')}`;
}

function raceSection(title: string, { files, sides }: RaceResult, chart: string): string {
  const rows = sides.map(({ name, gives, rate, ratio, peakMb }) => [
    name,
    gives,
    spread(rate),
    name === 'leveltag' ? '' : spread(ratio),
    `${peakMb}`,
  ]);
  const ahead = sides.filter(({ ratio }) => ratio.median < 1).map(({ name }) => name);
  const verdict =
    ahead.length === 0
      ? 'No other reader is faster.'
      : `Faster than leveltag: ${ahead.join(', ')}.`;
  return `## ${title}

![](charts/${chart}.svg)

${table(['reader', 'gives', 'files a second', 'leveltag is … times as fast', 'peak MiB'], rows)}

${files} files that all of them read; processor time, with that of programs they start. ${verdict}`;
}

function stagesSection({ stages, share }: Figures): string {
  if (!stages) return '';
  const rows = stages.map((stage) => [
    stage.name,
    spread(stage.documentsPerSecond),
    number(stage.millionCharactersPerSecond),
    spread(stage.ofWhole),
  ]);
  const after = share
    ? `\n\nOf the time of a whole tag, bytes to JSON, ${percents(share.ofTime)} go by after extraction (${share.documents} documents).`
    : '';
  return `## From text to level, stage by stage

![](charts/stages.svg)

${table(['stage', 'documents a second', 'million characters a second', 'of the whole'], rows)}${after}`;
}

const STAGE_NAMES = { pdf: 'Reading a PDF', docx: 'Reading a Word document', analyse: 'Judging' };

function costsSection({ costs }: Figures): string {
  if (!costs) return '';
  const tables = costs.map(({ stage, places }) => {
    const rows = places.map(({ place, wasm, share }) => [
      wasm ? `WebAssembly, called from \`${place}\`` : `\`${place}\``,
      percent(share),
    ]);
    return `### ${STAGE_NAMES[stage]}\n\n${table(['place', 'of the time'], rows)}`;
  });
  return `## Where the time goes

Sampled, each place by what it does itself. \`npm run profile -- <stage>\` draws the whole.

${tables.join('\n\n')}`;
}

function peersSection({ peers }: Figures): string {
  if (!peers) return '';
  const rows = peers.map(({ name, documentsPerSecond, millionCharactersPerSecond, ofWhole }) => [
    name,
    spread(documentsPerSecond),
    number(millionCharactersPerSecond),
    spread(ofWhole),
  ]);
  return `## Text, beside what others do with it

${table(['what', 'documents a second', 'million characters a second', 'leveltag is … times as fast'], rows)}

Finding words says nothing of who did what, when or whether; it shows what looking costs. The npm registry has no maintained resume parser
under a free licence that runs in Node: \`resume-parser\` builds on \`request\` and \`textract\`, both given up, and is not measured.`;
}

const CONTROL =
  'The last two columns are what this machine allows: as many processes that have nothing to do with each other, each of which reads the PDFs with PDFium alone or runs a loop over a number, against one.';

function endToEndSection({ processes, cold, memory }: Figures): string {
  const parts: string[] = [];
  if (processes) {
    const rows = processes.map((each) => [
      `${each.processes}`,
      spread(each.filesPerSecond),
      spread(each.speedup),
      each.machineAllows ? spread(each.machineAllows.pdfium) : '',
      each.machineAllows ? spread(each.machineAllows.loop) : '',
    ]);
    const columns = ['processes', 'files a second', 'over one', 'PDFium bare', 'a loop'];
    parts.push(`### Reader processes, bytes to JSON\n\n${table(columns, rows)}\n\n${CONTROL}`);
  }
  if (cold) {
    const rows = cold.map(({ name, seconds }) => [`\`${name}\``, spread(seconds)]);
    parts.push(
      `### From the start of a command to its end\n\n${table(['command', 'seconds'], rows)}`,
    );
  }
  if (memory) {
    const last = memory.points.at(-1)!;
    parts.push(`### Memory\n\n![](charts/memory.svg)\n\nOne process that is never recycled: ${Math.round(last.y)} MiB after ${last.x} files${memory.seconds === undefined ? '' : `, which took ${Math.round(memory.seconds)} s`}; the last
quarter takes ${number(memory.lastOverSecondQuarter)} times what the second did.`);
  }
  return parts.length === 0 ? '' : `## End to end\n\n${parts.join('\n\n')}`;
}

function growthSection({ growth }: Figures): string {
  if (!growth) return '';
  const rows = growth.map(({ name, unit, points, exponent, upper }) => [
    name,
    `${short(points[0]!.x)} to ${short(points.at(-1)!.x)} ${unit}`,
    `${short(points[0]!.y)}s to ${short(points.at(-1)!.y)}s`,
    number(exponent),
    number(upper),
  ]);
  return `## Growth

![](charts/growth.svg)

${table(['what', 'from … to', 'seconds', 'exponent', 'of the upper end'], rows)}

The exponent is that of the power of the size with which time grows: 1 is linear, less where part of the cost is the same for any size.`;
}

function spread({ median, low, high }: Spread): string {
  return `${number(median)} (${number(low)}–${number(high)})`;
}

function percents({ median, low, high }: Spread): string {
  const of = (share: number) => (100 * share).toFixed(1);
  return `${of(median)} % (${of(low)}–${of(high)})`;
}
