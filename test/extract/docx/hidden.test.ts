import { describe, expect, it } from 'vitest';
import { p, r, readBody } from './read.ts';

const WORDS = 'Planview Enterprise';
const WHITE = '<w:color w:val="FFFFFF"/>';
const BLACK = '<w:color w:val="000000"/>';
const fill = (hex: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${hex}"/>`;
const run = (properties: string) => p([properties, WORDS]);
const paragraph = (properties: string, ofRun = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${r(WORDS, ofRun)}</w:p>`;
const cell = (ofCell: string, ofRun: string, ofTable = '', ofRow = '') =>
  `<w:tbl><w:tblPr>${ofTable}</w:tblPr><w:tr><w:trPr>${ofRow}</w:trPr><w:tc><w:tcPr>${ofCell}</w:tcPr>${run(ofRun)}</w:tc></w:tr></w:tbl>`;

const NAMESPACES =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const drawing = (anchor: string, size: string, shape: string) =>
  `<w:p><w:r><w:drawing ${NAMESPACES}><wp:anchor ${anchor}><wp:extent ${size}/>${shape}</wp:anchor></w:drawing></w:r></w:p>`;
const box = (ofShape: string, ofRun: string, size = 'cx="2000000" cy="900000"') =>
  drawing(
    'behindDoc="0"',
    'cx="2000000" cy="900000"',
    `<wps:wsp><wps:spPr><a:xfrm><a:ext ${size}/></a:xfrm>${ofShape}</wps:spPr><wps:txbx><w:txbxContent>${run(ofRun)}</w:txbxContent></wps:txbx></wps:wsp>`,
  );
const solid = (hex: string) => `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`;
const shape = (anchor: string, size: string) =>
  drawing(anchor, size, `<wps:wsp><wps:spPr>${solid('1F3864')}</wps:spPr></wps:wsp>`);
const effect = (inner: string) => `<w14:textFill ${NAMESPACES}>${inner}</w14:textFill>`;

const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>',
  `<w:style w:type="paragraph" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr>${WHITE}</w:rPr></w:style>`,
  '<w:style w:type="paragraph" w:styleId="Heir"><w:name w:val="Heir"/><w:basedOn w:val="Ghost"/></w:style>',
  `<w:style w:type="paragraph" w:styleId="Band"><w:name w:val="Band"/><w:pPr>${fill('1F3864')}</w:pPr><w:rPr>${WHITE}</w:rPr></w:style>`,
  '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Small"><w:name w:val="Small"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style>',
].join('');

const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Own">' +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  '<a:accent1><a:srgbClr val="14284B"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

/** What hides the words, null where they are seen; and a body that holds them. */
type Case = readonly [name: string, reason: string | null, body: string];

const CASES: readonly Case[] = [
  ['vanished', 'vanish', run('<w:vanish/>')],
  ['vanish switched off', null, run('<w:vanish w:val="false"/>')],
  ['vanished by a character style', 'vanish', run('<w:rStyle w:val="Gone"/>')],
  ['one point', 'tiny', run('<w:sz w:val="2"/>')],
  ['one point by a character style', 'tiny', run('<w:rStyle w:val="Small"/>')],
  ['five points', null, run('<w:sz w:val="10"/>')],
  ['squeezed', 'tiny', run('<w:w w:val="1"/>')],
  ['condensed', null, run('<w:w w:val="80%"/>')],
  ['white on paper', 'no_contrast', run(WHITE)],
  ['white on paper by a style', 'no_contrast', paragraph('<w:pStyle w:val="Ghost"/>')],
  ['white on paper by an inherited style', 'no_contrast', paragraph('<w:pStyle w:val="Heir"/>')],
  ['white in a style with a dark band', null, paragraph('<w:pStyle w:val="Band"/>')],
  ['grey on paper', null, run('<w:color w:val="BFBFBF"/>')],
  ['automatic on paper', null, run('<w:color w:val="auto"/>')],
  ['white on dark shading', null, run(WHITE + fill('1F3864'))],
  ['white on white shading', 'no_contrast', run(WHITE + fill('FFFFFF'))],
  ['black on black shading', 'no_contrast', run(BLACK + fill('000000'))],
  ['automatic on black shading', null, run(fill('000000'))],
  [
    'dark blue on dark blue shading',
    'no_contrast',
    run(`<w:color w:val="1F3965"/>${fill('1F3864')}`),
  ],
  ['black under a black marker', 'no_contrast', run(`${BLACK}<w:highlight w:val="black"/>`)],
  ['black under a yellow marker', null, run(`${BLACK}<w:highlight w:val="yellow"/>`)],
  ['white in a dark paragraph', null, paragraph(fill('1F3864'), WHITE)],
  ['white in a white paragraph', 'no_contrast', paragraph(fill('FFFFFF'), WHITE)],
  ['white in a dark cell', null, cell(fill('1F3864'), WHITE)],
  ['dark in a dark cell', 'no_contrast', cell(fill('1F3864'), '<w:color w:val="1F3864"/>')],
  ['white in a plain cell', 'no_contrast', cell('', WHITE)],
  ['white in a dark table', null, cell('', WHITE, fill('1F3864'))],
  ['on a pattern', null, cell('<w:shd w:val="pct50" w:fill="FFFFFF"/>', WHITE)],
  ['in a row of no height', 'clipped', cell('', '', '', '<w:trHeight w:val="1" w:hRule="exact"/>')],
  ['in a row of some height', null, cell('', '', '', '<w:trHeight w:val="1"/>')],
  ['in a hidden row', 'vanish', cell('', '', '', '<w:hidden/>')],
  ['in lines of no height', 'clipped', paragraph('<w:spacing w:line="20" w:lineRule="exact"/>')],
  ['in lines of some height', null, paragraph('<w:spacing w:line="240" w:lineRule="exact"/>')],
  [
    'in the theme’s paper',
    'no_contrast',
    run('<w:color w:val="000000" w:themeColor="background1"/>'),
  ],
  ['in the theme’s ink', null, run('<w:color w:val="FFFFFF" w:themeColor="text1"/>')],
  [
    'white on the theme’s dark',
    null,
    run(`${WHITE}<w:shd w:val="clear" w:fill="FFFFFF" w:themeFill="accent1"/>`),
  ],
  [
    'in a theme’s tint of next to nothing',
    'no_contrast',
    run('<w:color w:val="14284B" w:themeColor="accent1" w:themeTint="05"/>'),
  ],
  ['filled with nothing', 'transparent', run(effect('<w14:noFill/>'))],
  [
    'filled with what is transparent',
    'transparent',
    run(
      effect(
        '<w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill>',
      ),
    ),
  ],
  [
    'filled with ink',
    null,
    run(effect('<w14:solidFill><w14:srgbClr w14:val="203040"/></w14:solidFill>')),
  ],
  ['white in a dark text box', null, box(solid('1F3864'), WHITE)],
  ['white in a white text box', 'no_contrast', box(solid('FFFFFF'), WHITE)],
  ['white in a text box without a fill', 'no_contrast', box('<a:noFill/>', WHITE)],
  [
    'white in a text box without a fill, with another shape to lie on',
    null,
    shape('behindDoc="0"', 'cx="3000000" cy="3000000"') + box('<a:noFill/>', WHITE),
  ],
  [
    'white in a white text box with a dark line',
    'no_contrast',
    box(`${solid('FFFFFF')}<a:ln>${solid('1F3864')}</a:ln>`, WHITE),
  ],
  ['in a text box of no size', 'clipped', box('<a:noFill/>', '', 'cx="100" cy="100"')],
  ['in a text box of some size', null, box('<a:noFill/>', '')],
  [
    'white over a large dark shape',
    null,
    shape('behindDoc="1"', 'cx="3000000" cy="3000000"') + run(WHITE),
  ],
  [
    'white beside a small shape',
    'no_contrast',
    shape('behindDoc="1"', 'cx="200000" cy="200000"') + run(WHITE),
  ],
  [
    'white in front of which a shape lies',
    'no_contrast',
    shape('behindDoc="0"', 'cx="3000000" cy="3000000"') + run(WHITE),
  ],
];

describe('what a reader of a Word document does not see', () => {
  it.each(CASES)('%s', async (_, reason, body) => {
    const { layer } = await readBody(body, { styles: STYLES, theme: THEME });
    const hidden = layer.hidden.map(({ start, end, reason }) => ({
      reason: reason as string,
      text: layer.text.slice(start, end),
    }));
    expect(hidden).toEqual(reason === null ? [] : [{ reason, text: WORDS }]);
    expect(layer.text).toContain(WORDS);
  });
});

it('takes the document’s defaults for what they are', async () => {
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr>${WHITE}</w:rPr></w:rPrDefault></w:docDefaults>`;
  const { layer } = await readBody(
    p('Planview', [BLACK, ' Enterprise, of which there is more to read']),
    { styles },
  );
  const [first] = layer.hidden;
  expect(layer.text.slice(first!.start, first!.end)).toBe('Planview');
});

it('shows the colour of the page only where the settings say so', async () => {
  const background = '<w:background w:color="1F3864"/>';
  for (const [settings, count] of [
    ['<w:displayBackgroundShape/>', 0],
    ['', 1],
  ] as const) {
    const { layer } = await readBody(run(WHITE) + background, { settings });
    expect(layer.hidden).toHaveLength(count);
  }
});
