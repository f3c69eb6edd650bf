import { SKIP } from '../docx/element-rules.ts';
import type { Attributes, ElementRule, ElementRules } from '../docx/element-rules.ts';
import type { ContentReader } from './content-reader.ts';

type Rule = ElementRule<ContentReader>;

const MAX_SPACES = 100;

/** Elements in a line whose text is shown. */
const inline: Rule = {
  open: (reader, attributes) => reader.openSpan(attributes),
  text: (reader, text) => reader.addText(text),
  close: (reader) => reader.closeSpan(),
};
const skip: Rule = { open: () => SKIP };
const box: Rule = { open: (reader) => reader.openBox(), close: (reader) => reader.closeBox() };
const picture: Rule = { open: (reader) => void (reader.painted = true) };
const shape: Rule = {
  open: (reader) => {
    reader.painted = true;
    reader.openBox();
  },
  close: (reader) => reader.closeBox(),
};

/** @param flows where what stands in it goes */
function margin(flows: 'headers' | 'footers'): Rule {
  return {
    open: (reader, attributes) => {
      if (attributes('style:display') === 'false') return SKIP;
      reader.openStory();
    },
    close: (reader) => reader.closeStory(flows),
  };
}

function paragraph(isHeading: boolean): Rule {
  return {
    open: (reader, attributes) => reader.openParagraph(attributes, isHeading),
    text: (reader, text) => reader.addText(text),
    close: (reader) => reader.closeParagraph(),
  };
}

/** Fields stand for the text they show (ISO/IEC 26300-1, 7). */
const FIELDS = [
  'author-initials',
  'author-name',
  'bookmark-ref',
  'conditional-text',
  'creation-date',
  'creator',
  'database-display',
  'date',
  'description',
  'expression',
  'file-name',
  'keywords',
  'meta-field',
  'modification-date',
  'placeholder',
  'reference-ref',
  'sender-city',
  'sender-company',
  'sender-email',
  'sender-firstname',
  'sender-lastname',
  'sender-phone-private',
  'sender-phone-work',
  'sender-street',
  'sequence',
  'subject',
  'text-input',
  'time',
  'title',
  'user-defined',
  'user-field-get',
  'variable-get',
  'variable-set',
].map((name): [string, Rule] => [`text:${name}`, inline]);

/** What the elements of an OpenDocument text mean for its text. */
export const ELEMENTS: ElementRules<ContentReader> = {
  ...Object.fromEntries(FIELDS),

  'office:text': {
    open: (reader) => reader.openStory(),
    close: (reader) => reader.closeStory('body'),
  },
  'style:header': margin('headers'),
  'style:header-first': margin('headers'),
  'style:header-left': margin('headers'),
  'style:footer': margin('footers'),
  'style:footer-first': margin('footers'),
  'style:footer-left': margin('footers'),

  'text:p': paragraph(false),
  'text:h': paragraph(true),
  'text:span': inline,
  'text:a': inline,
  'text:meta': inline,
  'text:ruby-base': inline,
  'text:s': {
    open: (reader, attributes) => reader.addExactly(' '.repeat(spaces(attributes))),
  },
  'text:tab': { open: (reader) => reader.addExactly('\t') },
  'text:line-break': { open: (reader) => reader.addExactly('\n') },

  'text:list': {
    open: (reader, attributes) => reader.openList(attributes),
    close: (reader) => reader.closeList(),
  },
  'text:list-item': { open: (reader) => reader.openItem() },

  'table:table': {
    open: (reader) => reader.openTable(),
    close: (reader) => reader.closeTable(),
  },
  'table:table-row': { open: (reader) => reader.openRow() },
  'table:table-cell': {
    open: (reader, attributes) => reader.openCell(attributes),
    close: (reader) => reader.closeCell(),
  },
  'table:covered-table-cell': {
    open: (reader) => {
      reader.skipColumn();
      return SKIP;
    },
  },

  'draw:text-box': box,
  'draw:custom-shape': shape,
  'draw:rect': shape,
  'draw:ellipse': shape,
  'draw:polygon': shape,
  'draw:image': picture,

  'text:section': {
    open: (reader, attributes) => reader.openSection(attributes),
    close: (reader) => reader.closeSection(),
  },
  'text:note-body': {
    open: (reader) => reader.openStory(),
    close: (reader) => reader.closeStory('notes'),
  },
  'text:note-citation': skip,
  'text:ruby-text': skip,
  'text:tracked-changes': skip,
  'text:page-number': skip,
  'text:page-count': skip,
  'office:annotation': skip,
  'office:forms': skip,
};

function spaces(attributes: Attributes): number {
  return Math.min(MAX_SPACES, Math.max(1, Number(attributes('text:c')) || 1));
}
