import { canonicalJson } from '../../../src/domain/canonical-json.ts';
import { documentId } from '../../../src/extract/document-id.ts';
import { extract } from '../../../src/extract/extract.ts';
import { analyse } from '../../../src/pipeline.ts';
import { versionsFor } from '../../../src/versions.ts';
import { processorTime } from '../clocks.ts';
import type { Share } from '../report/figures.ts';
import { spreadOf } from '../statistics.ts';
import { LIMITS } from '../counting/judge.ts';

/** What part of the processor time of a tag goes by after extraction: sections to level, and the JSON. */
export async function measureShare(files: readonly Uint8Array[], rounds: number): Promise<Share> {
  await onePass(files);
  const passes = [];
  for (let round = 0; round < rounds; round++) passes.push(await onePass(files));
  const shares = passes.map(({ extraction, analysis }) => analysis / (extraction + analysis));
  return { ofTime: spreadOf(shares), documents: passes[0]!.tagged };
}

async function onePass(files: readonly Uint8Array[]) {
  const time = { extraction: 0, analysis: 0, tagged: 0 };
  const versions = versionsFor();
  const anchor = { date: '2026-06-30', source: 'as_of' as const };
  for (const bytes of files) {
    const start = processorTime();
    const extraction = await extract(bytes, { limits: LIMITS });
    const read = processorTime();
    if (extraction.kind !== 'read') continue;
    canonicalJson(await analyse(extraction, { documentId: documentId(bytes), anchor, versions }));
    time.extraction += read - start;
    time.analysis += processorTime() - read;
    time.tagged++;
  }
  return time;
}
