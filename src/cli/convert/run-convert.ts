import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { IsoDate } from '../../domain/months.ts';
import { bratConfiguration, fromBrat, toBrat } from '../../interchange/brat.ts';
import { toGold } from '../../interchange/gold.ts';
import { toJsonResume } from '../../interchange/json-resume.ts';
import {
  fromLabelStudio,
  labelStudioConfig,
  toLabelStudio,
} from '../../interchange/label-studio.ts';
import {
  InterchangeError,
  labelledText,
  type Facts,
  type LabelledText,
} from '../../interchange/labelled.ts';
import { fromWebAnnotation, toWebAnnotation } from '../../interchange/web-annotation.ts';
import { calendarDate } from '../anchor.ts';
import { CliError, systemReason } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { say } from '../output/say.ts';
import { readRecords, validRecord } from '../proof/read-records.ts';

export const TARGETS = ['web-annotation', 'brat', 'label-studio', 'json-resume', 'gold'] as const;
export type Target = (typeof TARGETS)[number];

export interface ConvertOptions {
  readonly to: Target;
  /** The folder to write into. */
  readonly out: string;
  /** A CSV of what is known of whole documents. */
  readonly facts?: string;
  readonly asOf?: IsoDate;
}

/** `leveltag convert`: results to labels, and labels of people to a gold folder. Gives the exit code. */
export async function runConvert(input: string, options: ConvertOptions): Promise<number> {
  const files = await explained(() =>
    options.to === 'gold' ? goldFiles(input, options) : exported(input, options.to),
  );
  for (const [name, content] of files) await write(options.out, name, content);
  say(`${files.size} ${files.size === 1 ? 'file' : 'files'} written to "${options.out}".`);
  return EXIT.ok;
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InterchangeError) throw new CliError(error.code, error.message);
    throw error;
  }
}

type Files = Map<string, string>;

async function exported(input: string, to: Exclude<Target, 'gold'>): Promise<Files> {
  const records = (await readRecords(input)).map((one) => validRecord(one, input));
  if (to === 'json-resume') {
    return new Map(
      records.map((record) => [
        `${record.result.document.id.slice(0, 16)}.json`,
        pretty(toJsonResume(record)),
      ]),
    );
  }
  const texts = records.filter(({ textLayer, result }) => textLayer || result.outcome === 'tagged');
  const all = texts.map((record) => ({
    ...labelledText(record),
    documentId: record.result.document.id,
  }));
  if (to === 'label-studio') {
    return new Map([
      ['tasks.json', pretty(all.map(toLabelStudio))],
      ['config.xml', labelStudioConfig()],
    ]);
  }
  if (to === 'brat') {
    const guards = all.flatMap(({ labels }) => labels.flatMap(({ guard }) => guard ?? []));
    return new Map([
      ...all.flatMap((one): [string, string][] => {
        const { txt, ann } = toBrat(one);
        return [
          [`${one.id}.txt`, txt],
          [`${one.id}.ann`, ann],
        ];
      }),
      ['annotation.conf', bratConfiguration([...new Set(guards)].sort())],
    ]);
  }
  return new Map(
    all.flatMap((one): [string, string][] => [
      [`${one.id}.jsonld`, pretty(toWebAnnotation(one, one.documentId))],
      [`${one.id}.txt`, one.text],
    ]),
  );
}

async function goldFiles(input: string, options: ConvertOptions): Promise<Files> {
  const facts = options.facts === undefined ? new Map() : await readFacts(options.facts);
  const anchor = options.asOf ?? calendarDate(new Date());
  const texts = await labelled(input);
  const lines = texts.map((one) => JSON.stringify(toGold(one, anchor, facts.get(one.id))));
  return new Map([
    ['dev.jsonl', lines.map((line) => `${line}\n`).join('')],
    ...texts.map(({ id, text }): [string, string] => [`texts/${id}.txt`, text]),
  ]);
}

/** A JSON export of Label Studio, or a folder of brat's (`.ann`) or of web annotations (`.jsonld`), each with its `.txt`. */
async function labelled(input: string): Promise<LabelledText[]> {
  const stats = await stat(input).catch((error: unknown) => {
    throw new CliError('path_not_found', `Cannot read "${input}": ${systemReason(error)}.`);
  });
  if (!stats.isDirectory()) return labelStudioTasks(input);
  const names = (await readdir(input)).sort();
  const read = (name: string) => readFile(join(input, name), 'utf8');
  const found: LabelledText[] = [];
  for (const name of names) {
    const id = name.replace(/\.[^.]*$/, '');
    const hasText = names.includes(`${id}.txt`);
    if (!hasText || !/\.(?:ann|jsonld)$/.test(name)) continue;
    const text = await read(`${id}.txt`);
    found.push(
      name.endsWith('.ann')
        ? fromBrat(id, { txt: text, ann: await read(name) })
        : fromWebAnnotation(json(await read(name), name), id, text),
    );
  }
  if (found.length > 0) return found;
  throw new InterchangeError(`"${input}" holds no .ann or .jsonld file with a .txt beside it.`);
}

async function labelStudioTasks(input: string): Promise<LabelledText[]> {
  const tasks = json(await readFile(input, 'utf8'), input);
  if (!Array.isArray(tasks))
    throw new InterchangeError(`"${input}" is no JSON export of Label Studio.`);
  return tasks.map(fromLabelStudio);
}

function json(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InterchangeError(`"${name}" is not JSON.`);
  }
}

/** `id,role,level,confidence,pm_years,total_years`; what is empty is not said. */
async function readFacts(file: string): Promise<Map<string, Facts>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CliError('path_not_found', `Cannot read "${file}": ${systemReason(error)}.`);
  });
  const { data } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const number = (words: string | undefined) => (words ? Number(words) : undefined);
  return new Map(
    data.map(({ id = '', role, level, confidence, pm_years, total_years }) => {
      const facts = {
        role: role || undefined,
        level: level || undefined,
        confidence: number(confidence),
        pmYears: number(pm_years),
        totalYears: number(total_years),
      };
      const said = Object.entries(facts).filter(([, value]) => value !== undefined);
      return [id, Object.fromEntries(said) as Facts];
    }),
  );
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function write(folder: string, name: string, content: string): Promise<void> {
  const path = join(folder, name);
  try {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    const message = `Cannot write "${path}": ${systemReason(error)}. Name another folder with --out.`;
    throw new CliError('output_unwritable', message);
  }
}
