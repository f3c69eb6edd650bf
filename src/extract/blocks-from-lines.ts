import type { Block, BlockKind } from '../domain/text-layer.ts';

/** A character that opens a list item: bullets of the common kinds, dashes, and a lone `o` or `§`. */
const BULLET = /^\s*(?:[•●▪■◦○‣⁃∙·*➢➤❖✓✔►▶–—-]|[o§]|\d{1,2}[.)])\s+/u;
/** Two dates, or a date and an open end: a line of its own even where it follows a full one. */
const DATE_RANGE =
  /\b(?:19|20)\d{2}\b\s*(?:-|–|—|to|until|through)\s*(?:[a-z]{3,9}\.?,?\s+|\d{1,2}\/)?(?:(?:19|20)\d{2}|present|current|now|till date|to date)/i;

/** A run of characters on one line of `text`, `[start, end)`, without its line break. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Groups the lines of a text into blocks: a wrapped paragraph is one, a bullet is one, and a line that
 * stopped well short of the margin ended its paragraph. For texts that carry no layout but their lines.
 */
export function blocksFromLines(text: string): Block[] {
  const lines = splitLines(text);
  const margin = wrapWidth(lines);
  const blocks: Block[] = [];
  let open: { start: number; end: number; kind: BlockKind; words: string } | null = null;
  let previous: Line | null = null;
  const close = () => {
    if (open) blocks.push(toBlock(blocks.length, open));
    open = null;
  };
  for (const line of lines) {
    if (line.words === '') {
      close();
      previous = null;
      continue;
    }
    const item = BULLET.test(line.words);
    const continues = open !== null && previous !== null && !item && wraps(previous, line, margin);
    if (continues && open) {
      open.end = line.end;
    } else {
      close();
      open = {
        start: line.start,
        end: line.end,
        kind: item ? 'list_item' : 'paragraph',
        words: line.words,
      };
    }
    previous = line;
  }
  close();
  return blocks;
}

function wraps(previous: Line, line: Line, margin: number): boolean {
  if (DATE_RANGE.test(line.words) && line.words.length < margin * 0.9) return false;
  if (isCapitals(previous.words) !== isCapitals(line.words)) return false;
  return previous.words.length >= margin * 0.75 || /^[a-z(&,]/.test(line.words);
}

function isCapitals(words: string): boolean {
  return /[A-Z]{3}/.test(words) && !/[a-z]/.test(words);
}

/** The length near which lines were wrapped: the 90th percentile of those that are not blank. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.words.length).filter((n) => n > 0);
  lengths.sort((a, b) => a - b);
  return Math.max(40, Math.min(140, lengths[Math.floor(lengths.length * 0.9)] ?? 0));
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const lead = raw.length - raw.trimStart().length;
    const words = raw.trim();
    lines.push({ start: start + lead, end: start + lead + words.length, words });
    start += raw.length + 1;
  }
  return lines;
}

function toBlock(
  index: number,
  open: { start: number; end: number; kind: BlockKind; words: string },
): Block {
  return {
    id: `b${index}`,
    kind: open.kind,
    start: open.start,
    end: open.end,
    page: null,
    column: 0,
    orderConfidence: 1,
    emphasis: isCapitals(open.words) && open.words.length < 60 ? 'strong' : 'none',
    cell: null,
  };
}
