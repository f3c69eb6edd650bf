import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralise, oneLine } from '../../src/report/safe-text.ts';

const ESC = '\u001b';

describe('neutralise', () => {
  it.each([
    ['an escape sequence', `${ESC}[31mred${ESC}[0m`, '␛[31mred␛[0m'],
    ['a window title', `${ESC}]0;owned\u0007`, '␛]0;owned␇'],
    ['an 8-bit control sequence', '\u009b31mred', '\ufffd31mred'],
    ['delete', 'a\u007fb', 'a␡b'],
    ['a reversed reading order', 'a\u202eb\u202c', 'a\ufffdb\ufffd'],
    ['a carriage return that would overprint', 'senior\rjunior', 'senior\njunior'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['hidden tag characters', `a\u{e0041}b`, 'a\ufffdb'],
  ])('shows %s instead of obeying it', (_, text, shown) => {
    expect(neutralise(text)).toBe(shown);
  });

  it.each([
    ['accents', 'Résumé of Zoë'],
    ['wide characters', '项目经理'],
    ['joined emoji', '👩‍💻'],
    ['tabs and line ends', 'a\tb\nc'],
    ['bullets and dashes', '• 2010 – 2012'],
  ])('leaves %s alone', (_, text) => {
    expect(neutralise(text)).toBe(text);
  });

  it('lets no control character through, and stays as it is when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = neutralise(text);
        expect(safe).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
        expect(neutralise(safe)).toBe(safe);
      }),
    );
  });
});

describe('oneLine', () => {
  it('folds white space and line ends into single spaces', () => {
    expect(oneLine('  a\r\n\tb  c ')).toBe('a b c');
  });
});
