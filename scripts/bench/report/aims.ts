import { short } from './chart.ts';
import type { PageTimes } from '../service/page/measure-page.ts';
import type { Figures } from './figures.ts';

/** Something that was aimed at, and what came of it. */
export interface Aim {
  readonly what: string;
  readonly measured: number;
  readonly aim: number;
  readonly better: 'at_least' | 'at_most';
}

export function isMet({ measured, aim, better }: Aim): boolean {
  return better === 'at_least' ? measured >= aim : measured <= aim;
}

/** The aims about which the figures say something. */
export function aimsOf(figures: Figures): Aim[] {
  const against = (race: 'pdf' | 'docx', name: string) =>
    figures[race]?.sides.find((side) => side.name === name)?.ratio.median;
  const cold = (name: string) => figures.cold?.find((each) => each.name === name)?.seconds.median;
  const aims: [string, number | undefined, Aim['better'], number][] = [
    ['PDF with boxes, over the bare text of PDFium', against('pdf', 'PDFium, bare'), 'at_least', 0.95],
    ['PDF with boxes, over pdf-parse', against('pdf', 'pdf-parse'), 'at_least', 2],
    ['Word documents, over mammoth', against('docx', 'mammoth'), 'at_least', 20],
    ['documents judged a second from text, one core', figures.stages?.[0]?.documentsPerSecond.median, 'at_least', 3_000],
    ['share of a tag after extraction', figures.share?.ofTime.median, 'at_most', 0.05],
    ['two processes over one', figures.processes?.find((each) => each.processes === 2)?.speedup.median, 'at_least', 1.9],
    ['seconds of a command that tags one PDF', cold('leveltag tag, one PDF'), 'at_most', 0.5],
    ...(figures.queue ?? []).flatMap(({ backend, toTag }): [string, number, 'at_least', number][] =>
      toTag === null ? [] : [[`through the queue (${backend}), over the command line`, toTag, 'at_least', 0.97]],
    ),
    ...aimsOfQueueing(figures),
    ...aimsOfStore(figures),
    ...aimsOfPage(figures.service?.page),
    ['documents tagged again a second', figures.million?.documentsPerSecond, 'at_least', 1_667],
    ['memory late over memory early', figures.memory?.lastOverSecondQuarter, 'at_most', 1.05],
    ...(figures.growth ?? []).map(
      ({ name, upper }): [string, number, 'at_most', number] => [`exponent of the growth of ${name}`, upper, 'at_most', 1.1],
    ),
  ]; // prettier-ignore
  return aims.flatMap(([what, measured, better, aim]) =>
    measured === undefined ? [] : [{ what, measured, better, aim }],
  );
}

type Row = [string, number, Aim['better'], number];

/** A hundred thousand ids in ten seconds. */
function aimsOfQueueing({ queue }: Figures): Row[] {
  return (queue ?? []).flatMap(({ backend, queued }): Row[] =>
    queued
      ? [[`ids queued a second (${backend})`, queued.ids / queued.seconds, 'at_least', 10_000]]
      : [],
  );
}

/** Whatever people wait for: exact counts come after the page. */
export function waitedFor({ store }: Figures) {
  return (store ?? []).filter(({ question }) => !question.startsWith('exactly '));
}

/** Milliseconds that a question may take at the largest size. */
export const MOST_MS = 50;

function aimsOfStore(figures: Figures): Row[] {
  const waited = waitedFor(figures);
  if (waited.length === 0) return [];
  const people = Math.max(...waited.flatMap(({ points }) => points.map(({ x }) => x)));
  const slowest = Math.max(...waited.map(({ points }) => points.at(-1)!.y));
  return [
    [
      `milliseconds of the slowest question at ${short(people)} people`,
      slowest,
      'at_most',
      MOST_MS,
    ],
  ];
}

function aimsOfPage(page: PageTimes | undefined): [string, number, Aim['better'], number][] {
  if (!page) return [];
  const { views, viewers, uploads, intakeBesideViewers } = page;
  const slowest = Math.max(...(views?.interactions ?? []).map(({ seconds }) => seconds.median));
  return [
    ...(views
      ? ([
          [
            'seconds of the first view of the page, in an open window',
            views.firstView.median,
            'at_most',
            0.2,
          ],
          ['kB of the first view of the page', views.firstViewBytes / 1_000, 'at_most', 100],
          ['seconds until the table has changed, at the slowest', slowest, 'at_most', 0.1],
        ] as [string, number, 'at_most', number][])
      : []),
    ['errors of 200 viewers', viewers.full.errors + viewers.reading.errors, 'at_most', 0],
    ['intake beside 200 viewers, over intake alone', intakeBesideViewers.median, 'at_least', 0.9],
    [
      'MiB more while files come in',
      uploads.residentMiB.at(-1)! - uploads.residentMiB[0]!,
      'at_most',
      50,
    ],
  ];
}
