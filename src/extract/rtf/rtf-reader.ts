import { ExtractFailure } from '../failure.ts';
import { FlowWriter } from '../flow/flow-writer.ts';
import type { CharacterBudget, ParagraphStyle } from '../flow/flow-writer.ts';
import type { FlowDocument } from '../flow/flow-layer.ts';
import type { Flow } from '../flow/flow.ts';
import type { ExtractLimits } from '../limits.ts';
import type { Repairs } from '../mojibake.ts';
import { visibleText } from '../visible-text.ts';
import { codePageLabel } from './code-pages.ts';
import { CHARACTERS, READ_THOUGH_MARKED, UNREAD } from './destinations.ts';
import { HeaderTables, LAST_HEADING_LEVEL } from './header-tables.ts';
import { Looks } from './looks.ts';
import { Place } from '../flow/place.ts';
import { PARAGRAPH, PLAIN, PROPERTIES } from './state.ts';
import type { Destination, GroupState } from './state.ts';
import { TextDecoding } from './text-decoding.ts';
import { Tokens } from './tokens.ts';

const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  colortbl: 'colors',
  stylesheet: 'styles',
  listtext: 'mark',
  pntext: 'mark',
  upr: 'ansi_alternative',
  ud: 'text',
};
const MARGINS = /^(header|footer)[lrf]?$/;

/** Reads the groups of an RTF file into flows. */
export class RtfReader {
  readonly #tokens: Tokens;
  readonly #budget: CharacterBudget;
  readonly #maxDepth: number;
  readonly #tables = new HeaderTables();
  readonly #decoding = new TextDecoding(this.#tables);
  readonly #body: Place;
  readonly #notes: Flow = [];
  readonly #headers: Flow[] = [];
  readonly #footers: Flow[] = [];
  readonly #looks = new Looks(this.#tables);
  readonly #outer: GroupState[] = [];
  #state: GroupState;
  /** Characters still to be passed over, which repeat a `\u`. */
  #skip = 0;
  #markText = '';
  /** The first half of a character whose second is still to come. */
  #half = '';
  #painted = false;
  #shadedRow = false;

  constructor(rtf: string, limits: ExtractLimits) {
    this.#tokens = new Tokens(rtf);
    this.#budget = { characters: limits.maxCharacters, repairs: { count: 0 } };
    this.#maxDepth = limits.maxXmlDepth;
    this.#body = new Place(new FlowWriter(this.#budget));
    this.#state = {
      destination: 'text',
      place: this.#body,
      marked: false,
      unicodeSkip: 1,
      ...PLAIN,
      ...PARAGRAPH,
    };
  }

  /** @returns the document, whether the file ends where its groups do, and what was repaired */
  read(): {
    readonly document: FlowDocument;
    readonly complete: boolean;
    readonly repairs: Repairs;
  } {
    for (let token = this.#tokens.next(); token.kind !== 'end'; token = this.#tokens.next()) {
      if (token.kind === 'open') this.#open();
      else if (token.kind === 'close') this.#close();
      else if (token.kind === 'word') this.#word(token.word, token.value);
      else if (token.kind === 'text') this.#bytes(token.text);
    }
    const complete = this.#outer.length === 0;
    while (this.#outer.length > 0) this.#close();
    this.#flush();
    const body = this.#body.writer.finish(this.#paragraphStyle());
    const { headers, footers, notes } = {
      headers: this.#headers,
      footers: this.#footers,
      notes: this.#notes,
    };
    const document = { headers, body, notes, footers, painted: this.#painted };
    return { document, complete, repairs: this.#budget.repairs };
  }

  #open(): void {
    this.#flush();
    this.#skip = 0;
    if (this.#outer.length >= this.#maxDepth) {
      throw new ExtractFailure('limit_exceeded', 'The document has groups nested too deeply.');
    }
    this.#outer.push(this.#state);
    this.#state = { ...this.#state, marked: false };
    if (this.#state.destination === 'ansi_alternative') this.#state.destination = 'unread';
  }

  #close(): void {
    this.#flush();
    this.#skip = 0;
    const closed = this.#state;
    const outer = this.#outer.pop();
    if (!outer) return;
    this.#state = outer;
    if (closed.place !== outer.place) this.#leave(closed.place);
    if (closed.destination === 'mark' && outer.destination !== 'mark') this.#endMark();
  }

  /** A header, note or text box ends with its group. */
  #leave(place: Place): void {
    place.close();
    const ends = this.#ends.get(place);
    ends?.();
    this.#ends.delete(place);
  }

  readonly #ends = new Map<Place, () => void>();

  #word(word: string, value: number | null): void {
    this.#flush();
    if (this.#skip > 0 && word !== 'u') {
      this.#skip--;
      return;
    }
    if (word === 'bin') return this.#tokens.skip(value ?? 0);
    if (word === '*') return void (this.#state.marked = true);
    if (this.#entersGroup(word)) return;
    switch (this.#state.destination) {
      case 'fonts':
        return this.#tables.fontWord(word, value ?? 0);
      case 'colors':
        return this.#tables.colorWord(word, value ?? 0);
      case 'styles':
        return this.#tables.styleWord(word, value);
      case 'unread':
        return;
      default:
        this.#textWord(word, value);
    }
  }

  /** Words that say what the group they begin is. */
  #entersGroup(word: string): boolean {
    const state = this.#state;
    if (state.destination === 'unread' && word !== 'ud') return false;
    const marked = state.marked;
    state.marked = false;
    if (word === 'pict' || word === 'shp') this.#painted = true;
    const destination = DESTINATIONS[word];
    const margin = MARGINS.exec(word)?.[1];
    if (destination) {
      state.destination = destination;
    } else if (margin || word === 'footnote') {
      this.#enterFlow(margin === 'header' ? this.#headers : margin ? this.#footers : null);
    } else if (word === 'shptxt' && state.destination === 'text') {
      this.#enterBox();
    } else if (UNREAD.has(word) || (marked && !READ_THOUGH_MARKED.has(word))) {
      state.destination = 'unread';
    } else {
      return false;
    }
    return true;
  }

  /** @param flows where the flow goes when it ends; null for the notes */
  #enterFlow(flows: Flow[] | null): void {
    const place = new Place(new FlowWriter(this.#budget));
    Object.assign(this.#state, { place, ...PARAGRAPH });
    this.#ends.set(place, () => {
      const flow = place.writer.finish(this.#paragraphStyle());
      if (flows) flows.push(flow);
      else this.#notes.push(...flow);
    });
  }

  #enterBox(): void {
    const { place: outer, inTable } = this.#state;
    outer.enter(inTable);
    const { writer } = outer;
    writer.openBox();
    const place = new Place(writer);
    Object.assign(this.#state, { place, ...PARAGRAPH });
    this.#ends.set(place, () => writer.closeBox(this.#paragraphStyle()));
  }

  #textWord(word: string, value: number | null): void {
    const character = CHARACTERS[word];
    if (character !== undefined) return this.#add(character);
    const property = PROPERTIES[word];
    if (property) return property(this.#state, value ?? 1);
    const { place } = this.#state;
    switch (word) {
      case 'u':
        this.#addUnit(String.fromCharCode((value ?? 0) & 0xffff));
        this.#skip = this.#state.unicodeSkip;
        return;
      case 'par':
      case 'sect':
      case 'page':
      case 'column':
      case '\n':
      case '\r':
        if (this.#state.destination !== 'text') return;
        place.enter(this.#state.inTable);
        return place.endParagraph(this.#paragraphStyle());
      case 'cell':
      case 'nestcell':
        return word === 'cell'
          ? place.endCell(this.#paragraphStyle())
          : place.endParagraph(this.#paragraphStyle());
      case 'row':
        this.#shadedRow = false;
        return place.endRow();
      case 'clcbpat':
        this.#shadedRow = true;
        return;
      case 's':
        this.#state.heading = this.#tables.isHeading(value ?? 0);
        return;
      case 'outlinelevel':
        this.#state.heading = (value ?? 9) <= LAST_HEADING_LEVEL;
        return;
      case 'ansicpg':
        this.#decoding.label = codePageLabel(value ?? 1252);
        return;
      case 'mac':
        this.#decoding.label = 'macintosh';
    }
  }

  #bytes(text: string): void {
    const rest = this.#skip === 0 ? text : text.slice(this.#skip);
    this.#skip = Math.max(0, this.#skip - text.length);
    if (rest === '') return;
    switch (this.#state.destination) {
      case 'colors':
        return this.#tables.colorText(rest);
      case 'styles':
        return this.#tables.styleText(rest);
      case 'text':
      case 'mark':
        this.#decoding.add(rest, this.#state.font);
    }
  }

  /** Bytes are decoded together: a character may take several. */
  #flush(): void {
    const text = this.#decoding.take();
    if (text !== '') this.#add(text);
  }

  /** A character beyond the first plane comes in two halves. */
  #addUnit(unit: string): void {
    const whole = this.#half + unit;
    this.#half = /[\ud800-\udbff]$/.test(whole) ? unit : '';
    if (this.#half === '') this.#add(whole);
  }

  #add(text: string): void {
    const { destination, deleted, place, inTable } = this.#state;
    if (destination === 'mark') this.#markText += text;
    if (destination !== 'text' || deleted) return;
    place.enter(inTable);
    place.writer.addText(
      visibleText(text, this.#budget.repairs),
      this.#looks.of(this.#state, this.#shadedRow),
    );
  }

  /** What stands before a list item, as readers that know no lists show it: "1." or a bullet. */
  #endMark(): void {
    const number = /[\p{L}\p{N}]{2}|[\p{L}\p{N}][.)]|\d/u.test(this.#markText);
    this.#state.place.mark = number ? 'number' : 'bullet';
    this.#markText = '';
  }

  #paragraphStyle(): ParagraphStyle {
    const { heading, listed, place } = this.#state;
    return { heading, list: place.mark ?? (listed ? 'bullet' : null) };
  }
}
