import { consensusOf, f1, scoreOf, sum, type Score } from './consensus.ts';
import { present, type Engine, type SourceFile } from './engines.ts';
import { bigramsOf, count, tokensOf, type Counts } from './tokens.ts';

/** How near one reader comes to what the others agree on. */
export interface Agreement {
  readonly reader: string;
  readonly files: number;
  readonly tokenF1: number;
  readonly bigramF1: number;
  /** The same over the files on which the voices agree among themselves. */
  readonly agreed: { readonly files: number; readonly tokenF1: number; readonly bigramF1: number };
  /** Token F1 of each file that it read, in the order of the files; null where it read none. */
  readonly byFile: readonly (number | null)[];
}

interface Reading {
  readonly tokens: Counts;
  readonly bigrams: Counts;
}

/** Fewer voices are no consensus. */
const MIN_VOICES = 3;
/** Mean token F1 of the voices to their consensus, from which they agree on a file. */
const AGREED = 0.99;

/**
 * Each reader against the majority of the engines that vote. leveltag has no vote, and an engine is not
 * judged by its own: the consensus that it is held against is that of the others.
 */
export async function agreements(
  files: readonly SourceFile[],
  ours: Engine,
  engines: readonly Engine[],
): Promise<Agreement[]> {
  const readings = new Map<Engine, (Reading | null)[]>();
  for (const engine of [ours, ...engines]) readings.set(engine, await readAll(engine, files));
  const there = present(engines, readings);
  return [ours, ...there].map((reader) => {
    const voices = there.filter((engine) => engine.votes && engine !== reader);
    return agreement(
      reader.name,
      readings.get(reader)!,
      voices.map((engine) => readings.get(engine)!),
    );
  });
}

async function readAll(engine: Engine, files: readonly SourceFile[]): Promise<(Reading | null)[]> {
  const readings: (Reading | null)[] = [];
  for (const file of files) {
    const text = await engine.read(file);
    if (text === null) {
      readings.push(null);
      continue;
    }
    const tokens = tokensOf(text);
    readings.push({ tokens: count(tokens), bigrams: count(bigramsOf(tokens)) });
  }
  return readings;
}

interface FileScore {
  readonly tokens: Score;
  readonly bigrams: Score;
  readonly agreed: boolean;
}

function agreement(
  reader: string,
  own: readonly (Reading | null)[],
  voices: readonly (readonly (Reading | null)[])[],
): Agreement {
  const scores = own.map((reading, i) =>
    reading
      ? fileScore(
          reading,
          voices.flatMap((voice) => voice[i] ?? []),
        )
      : null,
  );
  const all = scores.filter((score) => score !== null);
  return {
    reader,
    ...figures(all),
    agreed: figures(all.filter(({ agreed }) => agreed)),
    byFile: scores.map((score) => (score ? f1(score.tokens) : null)),
  };
}

function fileScore(reading: Reading, others: readonly Reading[]): FileScore | null {
  if (others.length < MIN_VOICES) return null;
  const tokens = consensusOf(others.map((other) => other.tokens));
  const own = others.map((other) => f1(scoreOf(other.tokens, tokens)));
  return {
    tokens: scoreOf(reading.tokens, tokens),
    bigrams: scoreOf(reading.bigrams, consensusOf(others.map((other) => other.bigrams))),
    agreed: own.reduce((a, b) => a + b, 0) >= AGREED * own.length,
  };
}

function figures(scores: readonly FileScore[]) {
  return {
    files: scores.length,
    tokenF1: f1(sum(scores.map(({ tokens }) => tokens))),
    bigramF1: f1(sum(scores.map(({ bigrams }) => bigrams))),
  };
}
