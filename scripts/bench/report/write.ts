import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { barChart, lineChart, short } from './chart.ts';
import type { Figures } from './figures.ts';
import { performancePage } from './page.ts';
import { number } from './table.ts';

/** Writes the page, its charts in `charts/` beside it, and the figures as JSON beside it. @returns the paths */
export async function writeReport(figures: Figures, page: string): Promise<string[]> {
  const json = page.replace(/\.md$/, '.json');
  await writePretty(json, JSON.stringify(figures));
  await writePretty(page, performancePage(figures, `npm run bench -- <folders> --report ${page}`));
  const charts = Object.entries(chartsOf(figures)).map(([name, svg]) => {
    const path = join(dirname(page), 'charts', `${name}.svg`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, svg);
    return path;
  });
  return [page, json, ...charts];
}

/** In the repository's own style, which its check asks of every file. */
export async function writePretty(path: string, content: string): Promise<void> {
  const style = await resolveConfig(path);
  writeFileSync(path, await format(content, { ...style, filepath: path }));
}

function chartsOf({ pdf, docx, stages, memory, growth }: Figures): Record<string, string> {
  const races = { pdf, docx };
  const charts: Record<string, string> = {};
  for (const [name, race] of Object.entries(races)) {
    if (!race) continue;
    const bars = race.sides.map(({ name: label, rate, ratio }) => ({
      label,
      value: rate,
      note: label === 'leveltag' ? '' : `leveltag ${number(ratio.median)}×`,
    }));
    charts[name] = barChart(
      `${name.toUpperCase()}: files a second`,
      'of processor time; longer is better',
      bars,
    );
  }
  if (stages) {
    const bars = stages.map(({ name: label, ofWhole, documentsPerSecond }) => ({
      label,
      value: ofWhole,
      note: `${short(documentsPerSecond.median)} documents/s`,
    }));
    charts['stages'] = barChart('Text to level', 'time, the whole is 1', bars);
  }
  if (memory) {
    const axes = { x: 'files', y: 'MiB resident', logarithmic: false };
    charts['memory'] = lineChart('Memory of one process', axes, [
      { label: 'leveltag', points: memory.points },
    ]);
  }
  if (growth) {
    const lines = growth.map(({ name, unit, points }) => ({ label: `${name}, ${unit}`, points }));
    charts['growth'] = lineChart(
      'Time by size',
      { x: 'size', y: 'seconds', logarithmic: true },
      lines,
    );
  }
  return charts;
}
