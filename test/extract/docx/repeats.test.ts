import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementRules } from '../../../src/extract/docx/element-rules.ts';
import { ELEMENTS } from '../../../src/extract/docx/elements.ts';
import { readNumbering } from '../../../src/extract/docx/numbering.ts';
import { PartReader } from '../../../src/extract/docx/part-reader.ts';
import { readStyles } from '../../../src/extract/docx/styles.ts';
import { readTheme } from '../../../src/extract/docx/theme.ts';
import { XmlBudget } from '../../../src/extract/docx/xml-budget.ts';
import { walkXml } from '../../../src/extract/docx/xml.ts';
import type { ExtractLimits } from '../../../src/extract/limits.ts';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const STYLES = `<w:styles ${NAMESPACES}><w:style w:type="character" w:styleId="s"><w:rPr><w:caps/></w:rPr></w:style></w:styles>`;

/** The same rules where every element is read. */
const READ_ALL = Object.fromEntries(
  Object.entries(ELEMENTS).map(([name, { repeat: _, ...rule }]) => [name, rule]),
) as ElementRules<PartReader>;

function flowBy(rules: ElementRules<PartReader>, body: string, limits: ExtractLimits) {
  const budget = new XmlBudget(limits);
  const reader = new PartReader(
    {
      styles: readStyles(Buffer.from(STYLES), budget),
      numbering: readNumbering(null, budget),
      theme: readTheme(null, budget),
      characters: limits.maxCharacters,
      repairs: { count: 0 },
    },
    false,
  );
  const xml = `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  walkXml(Buffer.from(xml), budget, rules, reader);
  return { flow: reader.builder.root, left: budget.left };
}

function outcome(rules: ElementRules<PartReader>, body: string, limits = DEFAULT_LIMITS) {
  try {
    return flowBy(rules, body, limits);
  } catch (error) {
    return (error as Error).message;
  }
}

const property = fc.constantFrom(
  '<w:b/>',
  '<w:b w:val="0"/>',
  '<w:vanish/>',
  '<w:sz w:val="4"/>',
  '<w:color w:val="FFFFFF"/>',
  '<w:shd w:val="clear" w:fill="000000"/>',
  '<w:spacing w:line="20" w:lineRule="exact"/>',
  '<w:rStyle w:val="s"/>',
  '<w:lang w:val="en"> </w:lang>',
  '<w14:textFill><w14:noFill/></w14:textFill>',
  '<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>',
  '<w:rPr><w:caps/></w:rPr>',
  '<w:t>odd</w:t>',
  '<w:tab/>',
  '<!-- </w:rPr> -->',
  '<w:x xmlns:w="urn:other"><w:b/></w:x>',
);
const looks = fc.array(property, { maxLength: 3 }).map((all) => `<w:rPr>${all.join('')}</w:rPr>`);
const run = fc
  .tuple(fc.oneof(looks, fc.constant('')), fc.oneof(property, fc.constant('')))
  .map(([first, then]) => `<w:r>${first}<w:t>a</w:t>${then}<w:t>b</w:t></w:r>`);
const paragraph = fc
  .tuple(fc.oneof(looks, fc.constant('')), fc.array(run, { maxLength: 4 }))
  .map(([mark, runs]) => `<w:p><w:pPr>${mark}</w:pPr>${runs.join('')}</w:p>`);
const body = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  // The same again, so that what was read the first time is told the second time.
  .map((all) => [...all, ...all].join(''));

describe('looks that stand in a document again', () => {
  it('tell what reading them each time tells, and cost the same', () => {
    fc.assert(
      fc.property(body, (xml) => {
        expect(outcome(ELEMENTS, xml)).toEqual(outcome(READ_ALL, xml));
      }),
    );
  });

  it('meet the limits where reading them each time does', () => {
    const xml = '<w:p><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>a</w:t></w:r></w:p>'.repeat(3);
    const { left } = flowBy(READ_ALL, xml, DEFAULT_LIMITS);
    const nodes = DEFAULT_LIMITS.maxXmlNodes - left;
    for (const maxXmlNodes of [nodes, nodes - 1, nodes - 3, nodes - 4]) {
      const limits = { ...DEFAULT_LIMITS, maxXmlNodes };
      expect(outcome(ELEMENTS, xml, limits)).toEqual(outcome(READ_ALL, xml, limits));
    }
    const deeper = `${xml}<w:tbl>${xml}</w:tbl>`;
    for (const maxXmlDepth of [5, 6, 7]) {
      const limits = { ...DEFAULT_LIMITS, maxXmlDepth };
      expect(outcome(ELEMENTS, deeper, limits)).toEqual(outcome(READ_ALL, deeper, limits));
    }
  });

  it('are not read twice', () => {
    let opened = 0;
    const rules: ElementRules<PartReader> = {
      ...ELEMENTS,
      'w:b': { ...ELEMENTS['w:b'], open: () => void opened++ },
    };
    const again = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r></w:p>'.repeat(5);
    flowBy(rules, again, DEFAULT_LIMITS);
    expect(opened).toBe(1);
  });

  it('take no longer where their ends are far off', () => {
    const xml = `${'<w:p><w:r><w:rPr></w:rPr ></w:r></w:p>'.repeat(50_000)}<w:rPr></w:rPr>`;
    expect(outcome(ELEMENTS, xml)).toEqual(outcome(READ_ALL, xml));
  });
});
