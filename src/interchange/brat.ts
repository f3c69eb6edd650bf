import { SIGNAL_IDS } from '../domain/signal.ts';
import { offsetsOf } from './code-points.ts';
import {
  InterchangeError,
  INVOLVEMENTS,
  signalOf,
  type Label,
  type LabelledText,
  type LabelPart,
} from './labelled.ts';

/** brat's types have no dots, and ours no hyphens. */
const toType = (signal: string) => signal.replaceAll('.', '-');
const toSignal = (type: string) => signalOf(type.replaceAll('-', '.'));

/** The three files that brat reads: the text, its standoff annotations, and the configuration of a collection. */
export interface BratFiles {
  readonly txt: string;
  readonly ann: string;
}

/** brat standoff: offsets in code points, fragments that end at line ends joined by `;`. */
export function toBrat({ text, labels }: LabelledText): BratFiles {
  const { toCodePoints } = offsetsOf(text);
  let attributes = 0;
  const ann = labels.flatMap((label, at) => {
    const name = `T${at + 1}`;
    const fragments = label.parts.flatMap((part) => withoutLineEnds(text, part));
    const places = fragments.map(({ start, end }) => `${toCodePoints(start)} ${toCodePoints(end)}`);
    const words = fragments.map(({ start, end }) => text.slice(start, end)).join(' ');
    const attribute = (kind: string, value: string) => `A${++attributes}\t${kind} ${name} ${value}`;
    return [
      `${name}\t${toType(label.signal)} ${places.join(';')}\t${words}`,
      attribute('Involvement', label.involvement),
      ...(label.guard ? [attribute('NotCounted', label.guard)] : []),
    ];
  });
  return { txt: text, ann: ann.map((line) => `${line}\n`).join('') };
}

/** `annotation.conf`, which names every type and value. @param guards those that occur */
export function bratConfiguration(guards: readonly string[]): string {
  return [
    '[entities]',
    ...SIGNAL_IDS.map(toType),
    '',
    '[relations]',
    '',
    '[events]',
    '',
    '[attributes]',
    `Involvement\tArg:<ENTITY>, Value:${INVOLVEMENTS.join('|')}`,
    ...(guards.length > 0 ? [`NotCounted\tArg:<ENTITY>, Value:${guards.join('|')}`] : []),
    '',
  ].join('\n');
}

/** A fragment of brat's lies on one line. */
function withoutLineEnds(text: string, { start, end }: LabelPart): LabelPart[] {
  const pieces: LabelPart[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const words = line.trim();
    const from = at + line.indexOf(words);
    if (words !== '') pieces.push({ start: from, end: from + words.length, rects: [] });
    at += line.length + 1;
  }
  return pieces;
}

const ENTITY = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/;
const ATTRIBUTE = /^[AM]\d+\t(\w+) (T\d+)(?: (\S+))?$/;

/**
 * Reads standoff annotations back; relations, events and notes are passed over.
 *
 * @throws InterchangeError that names the line
 */
export function fromBrat(id: string, { txt, ann }: BratFiles): LabelledText {
  const { toUnits } = offsetsOf(txt);
  const labels = new Map<string, Label>();
  for (const [at, line] of ann.split('\n').entries()) {
    const entity = ENTITY.exec(line);
    const attribute = ATTRIBUTE.exec(line);
    if (entity) {
      const [, name, type, places, words] = entity;
      const signal = toSignal(type!);
      if (!signal) throw new InterchangeError(`${id}.ann line ${at + 1}: unknown type ${type}.`);
      const parts = places!.split(';').map((place): LabelPart => {
        const [start, end] = place.split(' ').map((offset) => toUnits(Number(offset)));
        return { start: start!, end: end!, rects: [] };
      });
      const found = parts.map(({ start, end }) => txt.slice(start, end)).join(' ');
      if (found !== words)
        throw new InterchangeError(`${id}.ann line ${at + 1} does not fit the text.`);
      labels.set(name!, {
        id: name!,
        signal,
        involvement: 'listed',
        guard: null,
        rule: null,
        parts,
      });
    } else if (attribute) {
      const [, kind, name, value = ''] = attribute;
      const label = labels.get(name!);
      if (!label) throw new InterchangeError(`${id}.ann line ${at + 1} is about nothing.`);
      if (kind === 'Involvement') labels.set(name!, { ...label, involvement: value });
      if (kind === 'NotCounted') labels.set(name!, { ...label, guard: value });
    } else if (/^T/.test(line)) {
      throw new InterchangeError(`${id}.ann line ${at + 1} is no annotation.`);
    }
  }
  return { id, text: txt, labels: [...labels.values()] };
}
