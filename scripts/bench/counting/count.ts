import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plainTextLayer } from '../../../src/extract/plain-text.ts';
import { grownPdf, grownText } from '../grown.ts';
import { countCodeRun } from './code-run.ts';
import type { Counter, Counts } from './counter.ts';
import { countExpressions } from './expressions.ts';
import { fixtureSets } from './fixture-sets.ts';
import { countPdfiumCalls } from './pdfium-calls.ts';
import { countStatements } from './statements.ts';
import { countTaggedSentences } from './tagged-sentences.ts';
import { countXmlTokens } from './xml-tokens.ts';

/** Counted work by what it was done on. */
export type Work = Readonly<Record<string, Counts>>;

/** Counted work at sizes that grow, by size. */
export interface Growth {
  readonly name: string;
  readonly unit: string;
  readonly at: Readonly<Record<string, Counts>>;
}

const TEXT_SIZES = [10_000, 100_000, 1_000_000];
const PAGE_COUNTS = [5, 50];
const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'formats');

/** Puts every counter in its place, which slows this process: for one that does nothing else. */
export async function openCounting(): Promise<Counting> {
  const code = countCodeRun();
  // What is counted is loaded after the counter of code.
  const { judgeRead, tagBytes } = await import('./judge.ts');
  const { openStored } = await import('./stored-documents.ts');
  const work = [countExpressions(), countPdfiumCalls(), countXmlTokens(), countTaggedSentences()];
  const take = () => takeAll([code, ...work]);
  const statements = countStatements();

  const counted = async (does: () => Promise<unknown>): Promise<Counts> => {
    take();
    await does();
    return take();
  };
  const tagAll = async (files: readonly Uint8Array[]) => {
    for (const bytes of files) await tagBytes(bytes);
  };
  const judge = (text: string) =>
    judgeRead({ ...READ_TEXT, layer: plainTextLayer(text) }).then(() => undefined);
  return {
    fixtures: async () => {
      const work: Record<string, Counts> = {};
      for (const [kind, files] of Object.entries(fixtureSets())) {
        // What is made once in a process, at the first file, is no part of what a file costs.
        await tagAll(files);
        work[kind] = await counted(() => tagAll(files));
      }
      return work;
    },
    textGrowth: async () => {
      await judge(grownText(TEXT_SIZES[0]!));
      const at: Record<string, Counts> = {};
      for (const size of TEXT_SIZES) at[size] = await counted(() => judge(grownText(size)));
      return { name: 'text', unit: 'characters', at };
    },
    pageGrowth: async () => {
      const at: Record<string, Counts> = {};
      for (const pages of PAGE_COUNTS) {
        const bytes = await grownPdf(pages);
        await tagBytes(bytes);
        at[pages] = await counted(() => tagBytes(bytes));
      }
      return { name: 'PDF', unit: 'pages', at };
    },
    stored: async (databaseUrl) => {
      const paths = readdirSync(FIXTURES).filter((name) => !name.endsWith('.md'));
      const all = paths.map((name) => join(FIXTURES, name));
      const stored = await openStored(all, databaseUrl);
      try {
        statements.take();
        const work: Record<string, Counts> = {};
        for (const step of ['receive', 'read', 'tagAgain'] as const) {
          await stored[step]();
          work[step] = statements.take();
        }
        return work;
      } finally {
        await stored.close();
      }
    },
  };
}

export interface Counting {
  /** Tagging the committed files, by their kind. */
  fixtures(): Promise<Work>;
  textGrowth(): Promise<Growth>;
  pageGrowth(): Promise<Growth>;
  /** Receiving, reading and tagging documents in a database: see `openStored`. */
  stored(databaseUrl: string | null): Promise<Work>;
}

const READ_TEXT = { kind: 'read', mediaType: 'text/plain', quality: 'ok', findings: [] } as const;

function takeAll(counters: readonly Counter[]): Counts {
  return Object.assign({}, ...counters.map((counter) => counter.take())) as Counts;
}
