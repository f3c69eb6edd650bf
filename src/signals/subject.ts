import { agentOf, isWork, mayBeOfAnother } from './agents.ts';
import type { CueRule } from './cue-rule.ts';
import type { PlacedCue, SentenceCues } from './cue-search.ts';
import { loadTagger } from './tagger.ts';
import type { TaggedWord } from './tagger.ts';

/**
 * The subject of a sentence as a cue of whose work is told, where it is plainly somebody else's: "The
 * integrator rebuilt …", "My predecessor negotiated …". Null where the subject may be the candidate (a
 * bullet's unsaid "I") or a thing ("The project replaced …"), and in the passive. For sentences of which
 * `isOpenWhose` holds: only what cues cannot decide is parsed.
 */
export async function subjectCue(text: string): Promise<PlacedCue | null> {
  const tag = await loadTagger();
  return subjectIn(tag(text));
}

/**
 * Whether a sentence is to be asked for its subject: no cue has said whose work it tells of, and it may begin with
 * somebody else. Told at once, since nearly none is, and to wait for each would take longer.
 */
export function isOpenWhose(text: string, found: SentenceCues): boolean {
  const isSaid = found.cues.some(({ rule }) => rule.means.axis === 'experiencer');
  return !isSaid && mayBeOfAnother(text);
}

function subjectIn(words: readonly TaggedWord[]): PlacedCue | null {
  const first = afterOpening(words);
  const phrase = nounPhrase(words, first);
  const head = words[phrase.head];
  if (!head || !doesWork(words, phrase.next, isBare(words[first]!))) return null;
  const kind = agentOf(words.slice(first, phrase.head + 1).map(({ word }) => word));
  // A bare singular is more likely the candidate's own title than somebody else.
  if (isBare(words[first]!) && kind !== 'team' && !has(head, 'Plural')) return null;
  return kind ? { start: words[first]!.start, end: head.end, rule: subjectRule(kind) } : null;
}

function subjectRule(kind: NonNullable<ReturnType<typeof agentOf>>): CueRule {
  return {
    id: `subject/${kind}`,
    anchors: [],
    pattern: /(?!)/g,
    means: { axis: 'experiencer', value: kind },
    direction: 'forward',
    reach: 'statement',
  };
}

/** The word after an opening phrase and its comma: "In 2015, the integrator …". */
function afterOpening(words: readonly TaggedWord[]): number {
  if (!has(words[0], 'Preposition', 'Conjunction')) return 0;
  return words.findIndex(({ after }) => after.includes(',')) + 1;
}

/**
 * The noun phrase that begins at `first`: its last noun before a preposition or an apposition is its head;
 * `next` is where its verb must stand. Anything that makes it more than a plain phrase leaves no head.
 */
function nounPhrase(
  words: readonly TaggedWord[],
  first: number,
): { readonly head: number; readonly next: number } {
  const none = { head: -1, next: -1 };
  let head = -1;
  let closed = false;
  for (let i = first; i < words.length; i++) {
    const word = words[i]!;
    const describes = has(word, 'Gerund') && head < 0;
    if (i > first && !describes && has(word, 'Verb', 'Adverb', 'Negative'))
      return { head, next: i };
    if (has(word, 'Conjunction', 'QuestionWord', 'Pronoun') && !has(word, 'Possessive'))
      return none;
    if (has(word, 'Preposition')) closed = true;
    else if (!closed && has(word, 'Noun')) head = i;
    if (word.after.includes(',')) {
      const end = words.findIndex(({ after }, at) => at > i && after.includes(','));
      if (end < 0 || closed) return none;
      i = end;
    } else if (/[;:()]/.test(word.after)) return none;
  }
  return none;
}

/**
 * Whether an active verb of work, with an object, follows: not a passive, not a participle that describes
 * the noun ("vendors selected by …", "Vendors managed: …").
 */
function doesWork(words: readonly TaggedWord[], from: number, bare: boolean): boolean {
  let at = from;
  while (has(words[at], 'Auxiliary', 'Adverb', 'Negative') && !has(words[at], 'Copula')) at++;
  const verb = words[at];
  const object = words[at + 1];
  if (!verb || !object || has(verb, 'Gerund') || !isWork(verb.word)) return false;
  if (/[,;:()]/.test(verb.after)) return false;
  if (bare) return has(object, 'Determiner', 'Possessive', 'Value');
  return !has(object, 'Verb', 'Conjunction') && !DESCRIBING.test(object.word);
}

/** After a participle that describes the noun before it. */
const DESCRIBING = /^(?:by|for|in|at|during|under|per|as|on|of)$/;

function isBare(word: TaggedWord): boolean {
  return !has(word, 'Determiner', 'Possessive', 'Value');
}

function has(word: TaggedWord | undefined, ...tags: readonly string[]): boolean {
  return word !== undefined && tags.some((tag) => word.tags.has(tag));
}
