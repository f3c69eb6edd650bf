import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONEY, toMoney } from '../../src/signals/money.ts';

describe('toMoney', () => {
  it.each([
    ['$5M', 5_000_000, 'USD'],
    ['$ 100 MM', 100_000_000, 'USD'],
    ['$1.4 M', 1_400_000, 'USD'],
    ['$500k to $4M', 4_000_000, 'USD'],
    ['$4 to $5 Million', 5_000_000, 'USD'],
    ['$500,000', 500_000, 'USD'],
    ['$1mil+', 1_000_000, 'USD'],
    ['~$97k', 97_000, 'USD'],
    ['£750,000', 750_000, 'GBP'],
    ['€2bn', 2_000_000_000, 'EUR'],
    ['USD 400k', 400_000, 'USD'],
    ['CAD 2.5 million', 2_500_000, 'CAD'],
    ['3 million dollars', 3_000_000, 'USD'],
    ['20+ million dollar', 20_000_000, 'USD'],
    ['₹2 crore', 20_000_000, 'INR'],
    ['5 lakh rupees', 500_000, 'INR'],
  ])('reads %s', (words, amount, currency) => {
    expect(toMoney(words)).toEqual({ label: words, amount, currency });
  });

  it('reads back any amount of dollars written with separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (amount) => {
        const written = `$${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}`;
        expect(toMoney(written).amount).toBe(amount);
        expect(new RegExp(`^${MONEY}$`, 'i').test(written)).toBe(true);
      }),
    );
  });

  it.each(['5M', '2016', '12 projects', '$', 'million users'])('finds no money in %s', (words) => {
    expect(new RegExp(`^${MONEY}$`, 'i').test(words)).toBe(false);
  });
});
