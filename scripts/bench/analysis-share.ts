import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { documentId } from '../../src/extract/document-id.ts';
import { extract } from '../../src/extract/extract.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { analyse } from '../../src/pipeline.ts';
import { versionsFor } from '../../src/versions.ts';
import { processorTime } from './clocks.ts';
import type { BenchFile } from './files.ts';
import { median, type Figure } from './figure.ts';

/** What part of the time of a tag goes by after extraction: sections to level, and the JSON. */
export async function measureAnalysisShare(
  files: readonly BenchFile[],
  rounds: number,
): Promise<Figure> {
  const name = 'share of a tag after extraction';
  await onePass(files);
  const passes = [];
  for (let round = 0; round < rounds; round++) passes.push(await onePass(files));
  const shares = passes.map(({ extraction, analysis }) => analysis / (extraction + analysis));
  const tagged = passes[0]?.tagged ?? 0;
  const perFile = (1000 * median(passes.map(({ analysis }) => analysis))) / Math.max(1, tagged);
  return {
    name,
    aim: 0.15,
    better: 'at_most',
    ratio: tagged === 0 ? null : median(shares),
    detail: `${tagged} files, ${perFile.toFixed(2)} ms each`,
  };
}

async function onePass(files: readonly BenchFile[]) {
  const time = { extraction: 0, analysis: 0, tagged: 0 };
  const versions = versionsFor();
  const anchor = { date: '2026-06-30', source: 'as_of' as const };
  for (const { bytes } of files) {
    const start = processorTime();
    const extraction = await extract(bytes, { limits: DEFAULT_LIMITS });
    const read = processorTime();
    if (extraction.kind !== 'read') continue;
    canonicalJson(await analyse(extraction, { documentId: documentId(bytes), anchor, versions }));
    time.extraction += read - start;
    time.analysis += processorTime() - read;
    time.tagged++;
  }
  return time;
}
