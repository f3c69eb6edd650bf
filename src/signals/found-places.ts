/** Where a rule may match: `starts` in the text at `place`, growing; null for anywhere in it. */
export interface Candidate {
  readonly place: number;
  readonly starts: number[] | null;
}

/** Places found text by text, given back rule by rule. */
export interface FoundPlaces {
  readonly clear: () => void;
  /**
   * @param place of the text; places come growing
   * @param start of a word in it, before which a match may have `lead` characters; -1 for anywhere
   */
  readonly add: (rule: number, place: number, start: number, lead: number) => void;
  /** For each rule its candidates. */
  readonly ofEach: () => readonly (readonly Candidate[])[];
}

const NONE: readonly Candidate[] = [];
const NOWHERE = -1;

/** Kept as chains of numbers, one for each rule: most rules have none in a document, and the others few. */
export function collectPlaces(rules: number): FoundPlaces {
  const first = new Int32Array(rules).fill(NOWHERE);
  const last = new Int32Array(rules);
  let links = new Int32Array(4 * 1024);
  let size = 0;
  const chainOf = (rule: number): Candidate[] => {
    const candidates: Candidate[] = [];
    let text = -1;
    let starts: number[] | null = null;
    for (let link = first[rule]!; link !== NOWHERE; link = links[link]!) {
      const start = links[link + 2]!;
      if (links[link + 1] !== text) {
        text = links[link + 1]!;
        starts = start === NOWHERE ? null : [];
        candidates.push({ place: text, starts });
      }
      if (starts) {
        for (let at = Math.max(0, start - links[link + 3]!); at <= start; at++) insert(starts, at);
      }
    }
    return candidates;
  };
  return {
    clear() {
      first.fill(NOWHERE);
      size = 0;
    },
    add(rule, place, start, lead) {
      if (size + 4 > links.length) links = enlarged(links);
      if (first[rule] === NOWHERE) first[rule] = size;
      else links[last[rule]!] = size;
      last[rule] = size;
      links[size] = NOWHERE;
      links[size + 1] = place;
      links[size + 2] = start;
      links[size + 3] = lead;
      size += 4;
    },
    ofEach() {
      const each: (readonly Candidate[])[] = [];
      for (let rule = 0; rule < rules; rule++) {
        each.push(first[rule] === NOWHERE ? NONE : chainOf(rule));
      }
      return each;
    },
  };
}

/** Words come in their order, so that hardly anything is ever moved. */
function insert(starts: number[], start: number): void {
  let place = starts.length;
  while (place > 0 && starts[place - 1]! > start) place--;
  if (starts[place - 1] === start) return;
  if (place === starts.length) starts.push(start);
  else starts.splice(place, 0, start);
}

function enlarged(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
