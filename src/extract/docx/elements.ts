import { inOneLine, symbolText } from '../visible-text.ts';
import { SKIP } from './element-rules.ts';
import type { Attributes, ElementRule, ElementRules } from './element-rules.ts';
import type { FlowBuilder } from './flow-builder.ts';
import type { PartReader } from './part-reader.ts';
import { named, shading } from './colors.ts';
import { isOn, RUN_PROPERTIES } from './run-properties.ts';
import type { DocxRun } from './run-properties.ts';
import { schemeColor } from './shapes.ts';

type Rule = ElementRule<PartReader>;
/** Thousandths of a percent of transparency from which nothing is left to see. */
const TRANSPARENT = 95_000;

type Opener = (builder: FlowBuilder, attributes: Attributes) => void;

/** Places of a `w:rPr`: in a run that nothing is known of yet, and in a paragraph, for its mark. */
const IN_RUN = 1;
const IN_PARAGRAPH = 2;

/** What puts something into the run that it stands in. */
function inRun(open: Opener): Rule {
  return {
    open: ({ builder }, attributes) => (builder.run ? open(builder, attributes) : undefined),
  };
}

/** What says something of the paragraph, cell or table that it stands in, unless that is a run. */
function outsideRun(open: Opener): Rule {
  return {
    open: ({ builder }, attributes) => (builder.run ? undefined : open(builder, attributes)),
  };
}

/** The same for those whose attribute `w:val` says it. */
function withValue(say: (builder: FlowBuilder, value: string | undefined) => void): Rule {
  return outsideRun((builder, attributes) => say(builder, attributes('w:val')));
}

const run: Rule = {
  ...outsideRun((builder) => builder.openRun()),
  close: ({ builder }) => builder.closeRun(),
};
const text: Rule = {
  text: ({ builder }, words) => builder.addText(inOneLine(words, builder.repairs)),
};
/** Looks of a run say nothing else, and those of a paragraph's mark say nothing. */
const runProperties: Rule = {
  repeat: {
    place: ({ builder, inTextFill }) => {
      if (inTextFill) return 0;
      if (builder.run === null) return IN_PARAGRAPH;
      return builder.isPlainRun ? IN_RUN : 0;
    },
    told: ({ builder }) => builder.keptRun(),
    tell: ({ builder }, run) => builder.useRun(run as DocxRun | null),
  },
  contained: IN_RUN | IN_PARAGRAPH,
};
const tab = inRun((builder) => builder.addText('\t'));
const lineBreak = inRun((builder) => builder.addText('\n'));
/** Of the alternatives to one content the first that holds text is read, so that none is read twice. */
const alternative: Rule = { open: (part) => (part.hasAlternative ? SKIP : undefined) };
/** The lines that part notes from the text are notes too. */
const note: Rule = {
  open: (_, attributes) => ((attributes('w:type') ?? 'normal') === 'normal' ? undefined : SKIP),
};
/** Shapes of the old VML: text over them may be seen whatever its colour is. */
const painting: Rule = { open: ({ shapes }) => void (shapes.behind = true) };
/** What makes the colour of a fill another than it says. */
const changedColor: Rule = { open: ({ shapes }) => shapes.setColor('unknown') };
/** Fills that have no one colour. */
const motley: Rule = { open: ({ shapes }) => shapes.setFill('unknown') };

/**
 * Content that is not what a reader sees: deleted and moved-away text, what properties were before a
 * tracked change, field instructions, pronunciation guides, tab stops.
 */
const UNSEEN = [
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:tabs',
].map((name): [string, Rule] => [name, { open: () => SKIP, contained: IN_RUN | IN_PARAGRAPH }]);

/** What says something of the looks of the run that it stands in. */
function ofRun(say: (run: DocxRun, attributes: Attributes) => void): Rule {
  return {
    ...inRun((builder, attributes) => say(builder.changedRun(), attributes)),
    contained: IN_RUN | IN_PARAGRAPH,
  };
}

/** The same for the new kinds of fill. */
function ofTextFill(say: (run: DocxRun, attributes: Attributes) => void): Rule {
  return {
    open: ({ builder, inTextFill }, attributes) => {
      if (inTextFill && builder.run) say(builder.changedRun(), attributes);
    },
    contained: IN_RUN | IN_PARAGRAPH,
  };
}

const properties = Object.entries(RUN_PROPERTIES).map(([name, say]): [string, Rule] => [
  name,
  ofRun(say),
]);

/** What the elements of the body, headers, footers and notes mean for their text. */
export const ELEMENTS: ElementRules<PartReader> = {
  ...Object.fromEntries(UNSEEN),
  ...Object.fromEntries(properties),

  'w:r': run,
  'm:r': run,
  'w:t': text,
  'm:t': text,
  'w:tab': tab,
  'w:ptab': tab,
  'w:br': lineBreak,
  'w:cr': lineBreak,
  'w:noBreakHyphen': inRun((builder) => builder.addText('-')),
  'w:sym': inRun((builder, attributes) => builder.addText(symbolText(attributes('w:char')))),
  'w:rPr': runProperties,
  'w:rStyle': {
    ...inRun((builder, attributes) => builder.useCharacterStyle(attributes('w:val'))),
    contained: IN_RUN | IN_PARAGRAPH,
  },

  'w:p': {
    open: ({ builder }) => builder.openParagraph(),
    close: ({ builder }) => builder.closeParagraph(),
  },
  'w:pStyle': withValue((builder, id) => builder.useParagraphStyle(id)),
  'w:spacing': {
    ...outsideRun((builder, attributes) => {
      if (attributes('w:lineRule') === 'exact') builder.limitLines(Number(attributes('w:line')));
    }),
    contained: IN_RUN,
  },
  'w:outlineLvl': withValue((builder, level) => builder.setOutline(Number(level))),
  'w:numPr': outsideRun((builder) => builder.setList({})),
  'w:numId': withValue((builder, numId) => builder.setList({ numId })),
  'w:ilvl': withValue((builder, level) => builder.setList({ level: Number(level) })),

  'w:tbl': {
    open: ({ builder }) => builder.openTable(),
    close: ({ builder }) => builder.closeTable(),
  },
  'w:tblStyle': withValue((builder, id) => builder.useTableStyle(id)),
  'w:tr': outsideRun((builder) => builder.openRow()),
  'w:trHeight': outsideRun((builder, attributes) => {
    if (attributes('w:hRule') === 'exact') builder.limitRow(Number(attributes('w:val')));
  }),
  'w:hidden': {
    open: ({ builder }, attributes) => (isOn(attributes) ? builder.hideRow() : undefined),
  },
  'w:tc': {
    ...outsideRun((builder) => builder.openCell()),
    close: ({ builder }) => builder.closeCell(),
  },
  'w:gridSpan': withValue((builder, count) => builder.spanColumns(Number(count))),
  'w:shd': {
    open: ({ builder }, attributes) => {
      if (builder.run) RUN_PROPERTIES['w:shd'](builder.changedRun(), attributes);
      else builder.shade(shading(attributes));
    },
    contained: IN_RUN,
  },

  'w:txbxContent': {
    open: ({ builder, anchors, shapes }) =>
      builder.openTextBox(anchors.innermost, shapes.ground, shapes.hides),
    close: ({ builder }) => builder.closeTextBox(),
  },
  'wp:anchor': {
    open: ({ anchors, shapes }, attributes) => {
      shapes.openDrawing();
      shapes.openAnchor(attributes);
      anchors.open();
    },
    close: ({ anchors, shapes }) => {
      anchors.close();
      shapes.closeDrawing();
    },
  },
  'wp:inline': {
    open: ({ shapes }) => shapes.openDrawing(),
    close: ({ shapes }) => shapes.closeDrawing(),
  },
  'wp:extent': {
    open: ({ anchors, shapes }, attributes) => {
      shapes.setExtent(attributes);
      anchors.setWidth(Number(attributes('cx')));
    },
  },
  'wp:positionH': { open: ({ anchors }) => anchors.useAxis('x') },
  'wp:positionV': { open: ({ anchors }) => anchors.useAxis('y') },
  'wp:posOffset': { text: ({ anchors }, offset) => anchors.setOffset(Number(offset) || 0) },
  'wp:docPr': { open: ({ shapes }, attributes) => shapes.describeDrawing(attributes) },
  'dgm:relIds': { open: (part, attributes) => part.embedDrawing('diagram', attributes('r:dm')) },
  'c:chart': { open: (part, attributes) => part.embedDrawing('chart', attributes('r:id')) },
  'w:altChunk': { open: (part, attributes) => part.embedChunk(attributes('r:id')) },
  'v:shape': painting,
  'v:rect': painting,
  'v:textpath': { open: (part, attributes) => part.drawWords(attributes('string') ?? '') },
  'w:background': { open: (part) => void (part.background = true) },

  'wps:wsp': {
    open: ({ shapes }) => shapes.openShape(),
    close: ({ shapes }) => shapes.closeShape(),
  },
  'pic:pic': { open: ({ shapes }) => void shapes.painted++ },
  'wps:spPr': {
    open: ({ shapes }) => shapes.openProperties(),
    close: ({ shapes }) => shapes.closeProperties(),
  },
  'a:ln': {
    open: ({ shapes }) => shapes.openOutline(),
    close: ({ shapes }) => shapes.closeOutline(),
  },
  'a:ext': { open: ({ shapes }, attributes) => shapes.setSize(attributes) },
  'a:noFill': { open: ({ shapes }) => shapes.setFill(null) },
  'a:solidFill': {
    open: ({ shapes }) => shapes.openFill(),
    close: ({ shapes }) => shapes.closeFill(),
  },
  'a:srgbClr': {
    open: ({ shapes }, attributes) => shapes.setColor(named(attributes('val') ?? '')),
  },
  'a:schemeClr': { open: ({ shapes }, attributes) => shapes.setColor(schemeColor(attributes)) },
  'a:sysClr': {
    open: ({ shapes }, attributes) => shapes.setColor(named(attributes('lastClr') ?? '')),
  },
  'a:alpha': changedColor,
  'a:lumMod': changedColor,
  'a:lumOff': changedColor,
  'a:tint': changedColor,
  'a:shade': changedColor,
  'a:gradFill': motley,
  'a:blipFill': motley,
  'a:pattFill': motley,
  'a:grpFill': motley,
  'a:fillRef': { open: ({ shapes }, attributes) => shapes.setStyle(attributes) },

  'w14:textFill': {
    open: (part) => void (part.inTextFill = true),
    close: (part) => void (part.inTextFill = false),
    contained: IN_RUN | IN_PARAGRAPH,
  },
  'w14:noFill': ofTextFill((run) => void (run.clear = true)),
  'w14:srgbClr': ofTextFill(
    (run, attributes) => void (run.ink = named(attributes('w14:val') ?? '')),
  ),
  'w14:alpha': ofTextFill((run, attributes) => {
    if (Number(attributes('w14:val')) >= TRANSPARENT) run.clear = true;
  }),
  'mc:AlternateContent': {
    open: (part) => part.openAlternatives(),
    close: (part) => part.closeAlternatives(),
  },
  'mc:Choice': alternative,
  'mc:Fallback': alternative,

  'w:footnote': note,
  'w:endnote': note,
  'w:sectPr': { close: ({ margins }) => margins.endSection() },
  'w:titlePg': { open: ({ margins }, attributes) => margins.useTitlePage(attributes) },
  'w:headerReference': { open: ({ margins }, attributes) => margins.add('header', attributes) },
  'w:footerReference': { open: ({ margins }, attributes) => margins.add('footer', attributes) },
};
