/** Stems of words that Britons may write with s where Americans write z. */
const STEMS =
  'organi|moderni|optimi|prioriti|standardi|centrali|customi|utili|virtuali|minimi|maximi|summari|finali|synchroni|harmoni|rationali|mobili|digiti|visuali|speciali|recogni|capitali|analy';

/** Whole words in lower case: how an American writes them, then a Briton. */
const PAIRS: readonly {
  readonly american: RegExp;
  readonly british: RegExp;
  readonly toBritish: string;
  readonly toAmerican: string;
}[] = [
  {
    american: new RegExp(`^((?:re|de)?(?:${STEMS}))z(e[ds]?|ing|ations?|ational)$`),
    british: new RegExp(`^((?:re|de)?(?:${STEMS}))s(e[ds]?|ing|ations?|ational)$`),
    toBritish: '$1s$2',
    toAmerican: '$1z$2',
  },
  { american: /^program(s?)$/, british: /^programme(s?)$/, toBritish: 'programme$1', toAmerican: 'program$1' },
  { american: /^(data)?center(s?)$/, british: /^(data)?centre(s?)$/, toBritish: '$1centre$2', toAmerican: '$1center$2' },
  { american: /^(behavi|col|lab|fav)or(s|ed|ing|al)?$/, british: /^(behavi|col|lab|fav)our(s|ed|ing|al)?$/, toBritish: '$1our$2', toAmerican: '$1or$2' },
  { american: /^(model|travel|cancel|label)(ed|ing)$/, british: /^(model|travel|cancel|label)l(ed|ing)$/, toBritish: '$1l$2', toAmerican: '$1$2' },
  { american: /^fulfill(s|ment)?$/, british: /^fulfil(s|ment)?$/, toBritish: 'fulfil$1', toAmerican: 'fulfill$1' },
  { american: /^catalog(s?)$/, british: /^catalogue(s?)$/, toBritish: 'catalogue$1', toAmerican: 'catalog$1' },
]; // prettier-ignore

export function toBritish(text: string): string {
  return respell(text, (word) => {
    const pair = PAIRS.find(({ american }) => american.test(word));
    return pair ? word.replace(pair.american, pair.toBritish) : word;
  });
}

export function toAmerican(text: string): string {
  return respell(text, (word) => {
    const pair = PAIRS.find(({ british }) => british.test(word));
    return pair ? word.replace(pair.british, pair.toAmerican) : word;
  });
}

/** Capitals stay capitals. */
function respell(text: string, spell: (word: string) => string): string {
  return text.replace(/[A-Za-z]+/g, (word) => {
    const spelt = spell(word.toLowerCase());
    if (spelt === word.toLowerCase()) return word;
    if (word === word.toUpperCase()) return spelt.toUpperCase();
    return word[0] === word[0]!.toUpperCase() ? spelt[0]!.toUpperCase() + spelt.slice(1) : spelt;
  });
}
