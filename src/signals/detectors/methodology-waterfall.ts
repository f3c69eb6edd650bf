import { defineDetector } from '../detector.ts';
import { nameRule } from '../names.ts';

/** Waterfall and the V-model: work planned in phases that follow each other. */
export const methodologyWaterfall = defineDetector({
  signal: 'methodology.waterfall',
  anchors: ['waterfall', 'water', 'vmodel', 'model'],
  guards: [
    {
      id: 'chart_or_feature',
      test: ({ index, 0: words }, { text }) =>
        /^ (?:chart|graph|diagram|report|analysis of|calculation|feature|garden|tower|hotel|resort)/i.test(
          text.slice(index + words.length),
        ),
    },
  ],
  rules: [
    nameRule(
      'name',
      [
        ['Waterfall', '(?<!niagara )water[ -]?falls?'],
        ['V-Model', 'v[ -]?model'],
      ],
      'gi',
    ),
  ],
});
