import { SIGNAL_IDS } from '../domain/signal.ts';
import { offsetsOf } from './code-points.ts';
import {
  InterchangeError,
  INVOLVEMENTS,
  signalOf,
  type Facts,
  type Label,
  type LabelledText,
} from './labelled.ts';

const ROLES = ['it_pm', 'adjacent', 'other'];
const LEVELS = ['senior', 'mid', 'junior', 'not_applicable'];

/** The labelling interface for a project: signals on the text, how much was done, and what the whole shows. */
export function labelStudioConfig(): string {
  const choices = (name: string, values: readonly string[], more: string) =>
    `  <Choices name="${name}" toName="text" ${more}>\n${values.map((value) => `    <Choice value="${value}"/>`).join('\n')}\n  </Choices>`;
  return `<View>
  <Labels name="signal" toName="text">
${SIGNAL_IDS.map((id) => `    <Label value="${id}"/>`).join('\n')}
  </Labels>
  <Text name="text" value="$text"/>
${choices('involvement', INVOLVEMENTS, 'perRegion="true" choice="single"')}
${choices('role', ROLES, 'choice="single"')}
${choices('level', LEVELS, 'choice="single"')}
${choices('confidence', ['1', '2', '3'], 'choice="single"')}
  <Number name="pm_years" toName="text" min="0" max="60" step="0.1"/>
  <Number name="total_years" toName="text" min="0" max="60" step="0.1"/>
</View>
`;
}

/** A task with what leveltag finds as a prediction, for people to correct. Offsets in code points, as Label Studio stores them. */
export function toLabelStudio({ id, text, labels }: LabelledText): unknown {
  const { toCodePoints } = offsetsOf(text);
  const result = labels.flatMap((label) =>
    label.parts.flatMap(({ start, end }, at) => {
      const region = `${label.id}${at === 0 ? '' : `-${at}`}`;
      const place = {
        start: toCodePoints(start),
        end: toCodePoints(end),
        text: text.slice(start, end),
      };
      const common = { id: region, from_name: 'signal', to_name: 'text' };
      return [
        { ...common, type: 'labels', value: { ...place, labels: [label.signal] } },
        {
          ...common,
          from_name: 'involvement',
          type: 'choices',
          value: { ...place, choices: [label.involvement] },
        },
      ];
    }),
  );
  return { data: { id, text }, predictions: [{ model_version: 'leveltag', result }] };
}

interface Task {
  readonly id?: unknown;
  readonly data?: { readonly id?: unknown; readonly text?: unknown };
  readonly annotations?: readonly {
    readonly result?: readonly Region[];
    readonly was_cancelled?: boolean;
  }[];
}

interface Region {
  readonly id?: string;
  readonly from_name?: string;
  readonly type?: string;
  readonly value?: {
    readonly start?: number | string;
    readonly end?: number | string;
    readonly text?: string;
    readonly labels?: readonly string[];
    readonly choices?: readonly string[];
    readonly number?: number;
  };
}

/**
 * Reads a task of Label Studio's JSON export: its last annotation that was not cancelled; predictions are nobody's
 * labels. Older versions counted UTF-16 units: which it is, the quotes tell.
 *
 * @throws InterchangeError
 */
export function fromLabelStudio(value: unknown): LabelledText {
  const { id: number, data, annotations = [] } = value as Task;
  const id = String(data?.id ?? number ?? '').replace(/[^\w.-]+/g, '-');
  const text = data?.text;
  if (typeof text !== 'string' || id === '') {
    throw new InterchangeError('A task lacks data.text, or an id.');
  }
  const done = annotations.filter((one) => !one.was_cancelled).at(-1);
  if (!done) throw new InterchangeError(`${id}: nobody has labelled the task.`);
  const regions = done.result ?? [];
  const labels = regions
    .filter(({ type }) => type === 'labels')
    .map((region): Label => {
      const signal = signalOf(region.value?.labels?.[0] ?? '');
      if (!signal) throw new InterchangeError(`${id}: a region names no signal.`);
      const own = regions.find((one) => one.id === region.id && one.from_name === 'involvement');
      const involvement = own?.value?.choices?.[0] ?? 'listed';
      return {
        id: region.id ?? '',
        signal,
        involvement,
        guard: null,
        rule: null,
        parts: [{ ...placeOf(region, text, id), rects: [] }],
      };
    });
  return { id, text, labels, facts: factsOf(regions) };
}

function placeOf({ value }: Region, text: string, id: string) {
  const [start, end] = [Number(value?.start), Number(value?.end)];
  const { toUnits } = offsetsOf(text);
  const places = [
    { start: toUnits(start), end: toUnits(end) },
    { start, end },
  ];
  const place = places.find(
    (one) =>
      one.start < one.end &&
      (value?.text === undefined || text.slice(one.start, one.end) === value.text),
  );
  if (!place) throw new InterchangeError(`${id}: a region does not fit the text.`);
  return place;
}

function factsOf(regions: readonly Region[]): Facts {
  const of = (name: string) => regions.find(({ from_name }) => from_name === name)?.value;
  const choice = (name: string) => of(name)?.choices?.[0];
  const role = choice('role');
  const level = choice('level');
  const confidence = choice('confidence');
  const pmYears = of('pm_years')?.number;
  const totalYears = of('total_years')?.number;
  return {
    ...(role !== undefined && { role }),
    ...(level !== undefined && { level }),
    ...(confidence !== undefined && { confidence: Number(confidence) }),
    ...(pmYears !== undefined && { pmYears }),
    ...(totalYears !== undefined && { totalYears }),
  };
}
