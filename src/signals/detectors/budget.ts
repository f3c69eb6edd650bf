import { defineDetector, type Guard } from '../detector.ts';
import { gap, phrase, signed } from '../lexicon.ts';
import { words } from '../words.ts';
import { AMOUNT_WORDS, BARE_MONEY, MONEY, toMoney } from '../money.ts';

const WORK = [
  'projects?|programs?|programmes?|portfolios?|initiatives?|implementations?|migrations?|upgrades?|conversions?|transformations?',
  'deployments?|roll-?outs?|systems?|platforms?|contracts?|engagements?|accounts?|refresh|move|relocation|investments?|replacements?|build-?outs?|moderni[sz]ations?',
].join('|');
const FUNDS =
  'budgets?|budgeted|spend(?:ing)?|expenditures?|capex|opex|capital|funding|p&l|p & l|(?:project|program|contract|portfolio) (?:value|size|cost)|financials|cost';

/** Money that is not a budget the candidate held. */
const otherMoney: Guard = {
  id: 'other_money',
  test: (match, { text }) => {
    const money = match.groups?.['money'] ?? match[0];
    const start = match.index + match[0].indexOf(money);
    const end = start + money.length;
    const before = text.slice(Math.max(0, start - 40), start);
    return (
      /\b(?:sav(?:ed|es?|ing|ings)|reduc\w+|decreas\w+|avoid\w+|recover\w+|generat\w+|increas\w+|grew|growing|rais(?:ed|ing)|grants?|loss(?:es)?|revenues?|sales|quota|salary|valuation)\b[^.;]*$/i.test(
        before,
      ) ||
      /^.{0,4}\b(?:in |of |annual |annually |a year |per year |worth of )?(?:\w+ )?(?:savings?|revenues?|sales|quota|company|firm|corporation|organi[sz]ation|business|aum|assets|loans?|arr|profits?|reduction|(?:opex |capex )?adjustments?|discrepanc\w+|under budget|orders|(?:federal )?grants?|equipment|in funding)\b/i.test(
        text.slice(end, end + 40),
      )
    );
  },
};

/** A project or program budget managed, with its amount. */
export const budget = defineDetector({
  signal: 'budget',
  anchors: [
    'p&l',
    'p & l',
    ...words(`
    responsib accountab oversight budget spend expend capex opex capital fund financial cost project program portfolio initiative
    implement migrat upgrad conver transform deploy roll system platform contract engage account
    refresh move relocat invest multi million
  `),
  ],
  guards: [otherMoney],
  rules: [
    {
      id: 'budget_of',
      anchors: AMOUNT_WORDS,
      pattern: phrase`(?:${FUNDS})(?:[^\w$€£₹;|]+\w+){0,5}?[^\w$€£₹;|.]*(?<money>${MONEY}|${BARE_MONEY})`,
      value: (match) => toMoney(match.groups!['money']!),
    },
    {
      id: 'amount_budget',
      anchors: AMOUNT_WORDS,
      pattern: signed`(?<money>${MONEY}|${BARE_MONEY})${gap(3)}(?:${FUNDS})`,
      value: (match) => toMoney(match.groups!['money']!),
    },
    {
      id: 'amount_work',
      anchors: AMOUNT_WORDS,
      pattern: signed`(?<money>${MONEY})${gap(6)}(?:${WORK})`,
      value: (match) => toMoney(match.groups!['money']!),
    },
    {
      id: 'work_of',
      anchors: AMOUNT_WORDS,
      pattern: phrase`(?:${WORK}) (?:\(|(?:\w+ ){0,2}?(?:worth|with an? (?:\w+ )?value of|valued at|totall?ing|over|up to|of|from|ranging from|averaging|between)(?: \w+){0,2}? )(?<money>${MONEY})`,
      value: (match) => toMoney(match.groups!['money']!),
    },
    {
      id: 'multimillion',
      pattern: phrase`(?:multi-?(?: )?million(?:[- ]dollars?)?|several million dollars|half a million dollars)${gap(4)}(?:${WORK}|${FUNDS})|budget${gap(4)}(?:multi-?million[- ]dollar|several million dollars|half a million dollars)`,
    },
  ],
});
