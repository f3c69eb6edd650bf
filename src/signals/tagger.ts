/** A word of a sentence with its parts of speech; offsets in UTF-16 units of the tagged text. */
export interface TaggedWord {
  readonly start: number;
  readonly end: number;
  /** Lower case, without the marks around it. */
  readonly word: string;
  /** What stands between it and the next word. */
  readonly after: string;
  /** As compromise names them: `Noun`, `Verb`, `Determiner`, … */
  readonly tags: ReadonlySet<string>;
}

export type Tagger = (text: string) => readonly TaggedWord[];

/** Words of the trade that the library takes for another part of speech. */
const LEXICON = {
  firm: 'Noun',
  outsourced: 'PastTense',
  replatformed: 'PastTense',
  rehosted: 'PastTense',
};

interface JsonSentence {
  readonly terms: readonly {
    readonly text: string;
    readonly normal: string;
    readonly post: string;
    readonly tags: readonly string[];
    readonly offset: { readonly start: number; readonly length: number };
  }[];
}

let loading: Promise<Tagger> | undefined;

/**
 * The part-of-speech tagger, loaded at its first use: it takes a tenth of a second and 30 MB, and few
 * documents ask for it. The root package is left alone, since importing it slows its parts.
 */
export function loadTagger(): Promise<Tagger> {
  loading ??= importTagger();
  return loading;
}

async function importTagger(): Promise<Tagger> {
  const { default: nlp } = await import('compromise/two');
  nlp.addWords(LEXICON);
  return (text) => {
    const parsed = nlp(text).json({ offset: true, terms: { offset: true } }) as JsonSentence[];
    return parsed.flatMap(({ terms }) => terms.filter(hasText).map(toWord));
  };
}

/** Contractions are two terms of which one has no text. */
function hasText(term: JsonSentence['terms'][number]): boolean {
  return term.text !== '';
}

function toWord({ offset, normal, post, tags }: JsonSentence['terms'][number]): TaggedWord {
  const end = offset.start + offset.length;
  return { start: offset.start, end, word: normal, after: post, tags: new Set(tags) };
}
