import { describe, expect, it } from 'vitest';
import { COUNT, gap, phrase, toCount, verbs } from '../../src/signals/lexicon.ts';

describe('verbs', () => {
  it.each([
    ['manage', ['manage', 'manages', 'managed', 'managing']],
    ['plan', ['plan', 'plans', 'planned', 'planning']],
    ['oversee', ['oversee', 'oversees', 'oversaw', 'overseen', 'overseeing']],
    ['carry', ['carry', 'carries', 'carried', 'carrying']],
    ['modernize', ['modernize', 'modernised', 'modernizing']],
    ['lead', ['lead', 'leads', 'led', 'leading']],
    ['drive', ['drive', 'drove', 'driven', 'driving']],
  ])('inflects %s', (verb, forms) => {
    const whole = new RegExp(`^${verbs(verb)}$`);
    expect(forms.filter((form) => !whole.test(form))).toEqual([]);
    expect(whole.test(`${verb}r`)).toBe(false);
  });

  it('takes no article before leading', () => {
    const pattern = phrase`${verbs('lead')} vendors`;
    expect('a leading vendors'.match(pattern)).toBeNull();
    expect('while leading vendors'.match(pattern)).toEqual(['leading vendors']);
  });
});

describe('gap', () => {
  const pattern = phrase`led${gap(2)}vendors`;
  it.each(['led vendors', 'led two vendors', 'led two, large vendors'])('spans %s', (text) => {
    expect(text.match(pattern)).toEqual([text]);
  });
  it.each(['led one two three vendors', 'led; vendors', 'led | vendors', 'ledvendors'])(
    'does not span %s',
    (text) => {
      expect(text.match(pattern)).toBeNull();
    },
  );
});

describe('toCount', () => {
  it.each([
    ['six', 6],
    ['Twelve', 12],
    ['1,200', 1200],
    ['15+', 15],
    ['fifty', 50],
  ])('reads %s', (words, count) => {
    expect(new RegExp(`^(?:${COUNT})$`, 'i').test(words)).toBe(true);
    expect(toCount(words)).toBe(count);
  });
});
