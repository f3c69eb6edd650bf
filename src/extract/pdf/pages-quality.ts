import type { DocumentFinding } from '../../domain/extraction.ts';
import type { PageGlyphs } from './layout/glyph.ts';

/** Below this many letters a page that shows a large picture is a scan, stamped or not. */
const STAMP = 120;
/** Part of a page that its pictures must cover for it to be a scan. */
const SCAN_AREA = 0.3;
/** Part of the characters without a Unicode value at which a reading is doubted, and at which it is lost. */
const DOUBT = 0.05;
const LOST = 0.3;

/** What the glyphs themselves say of a document, before anything is laid out. */
export interface PagesQuality {
  /** The pages that are pictures. */
  readonly scans: readonly PageGlyphs[];
  /** All pages that show anything are pictures. */
  readonly scanned: boolean;
  readonly blank: boolean;
  /** Part of the characters that have no Unicode value, 0 to 1. */
  readonly unmapped: number;
  readonly doubted: boolean;
  readonly lost: boolean;
  readonly findings: readonly DocumentFinding[];
}

export function judgePages(pages: readonly PageGlyphs[]): PagesQuality {
  const characters = sum(pages.map((page) => page.characters));
  const unmapped = characters === 0 ? 0 : sum(pages.map((page) => page.unmapped)) / characters;
  const scans = pages.filter(isScan);
  const texts = pages.filter((page) => page.characters > 0 && !isScan(page));
  const scanned = scans.length > 0 && texts.length === 0;
  return {
    scans,
    scanned,
    blank: characters === 0,
    unmapped,
    doubted: unmapped >= DOUBT,
    lost: unmapped >= LOST,
    findings: scanned ? [] : [...scans.map(scanFinding), ...unmappedFindings(unmapped)],
  };
}

/** Hardly a letter, and a picture over a good part of the page. */
function isScan(page: PageGlyphs): boolean {
  const letters = page.glyphs.length + page.turned.length;
  return (
    letters < STAMP && page.imageArea >= SCAN_AREA * page.width * page.height && page.images > 0
  );
}

function scanFinding(page: PageGlyphs): DocumentFinding {
  return {
    code: 'page_is_picture',
    message: `Page ${page.number} is a picture: its text was not read.`,
    page: page.number,
  };
}

function unmappedFindings(unmapped: number): DocumentFinding[] {
  if (unmapped < DOUBT) return [];
  const percent = Math.round(unmapped * 100);
  const message = `The fonts do not say what ${percent}% of the characters are.`;
  return [{ code: 'unmapped_characters', message }];
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
