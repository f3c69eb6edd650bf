import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/extract/extract.ts';
import { repairMojibake } from '../../../src/extract/mojibake.ts';
import { odt } from '../formats/odt-file.ts';
import { docx } from '../zip.ts';

/** The text as it looks after its UTF-8 was read as Windows-1252. */
function garble(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

function paragraphs(element: string): string {
  return garble(RESUME)
    .split('\n')
    .map((line) => `<${element}>${line}</${element}>`)
    .join('');
}

describe('a wrong encoding is undone where it can be proven', () => {
  test.each([
    ['a dash', garble('2014 – 2021'), '2014 – 2021', 1],
    ['quotes', garble('the “new” tills’ roll-out'), 'the “new” tills’ roll-out', 3],
    ['an accent', garble('José Peña'), 'José Peña', 2],
    ['sent on twice', garble(garble('the team’s')), 'the team’s', 4],
    ['what is left of a no-break space', 'Leeds Â 2009', 'Leeds  2009', 1],
    [
      'honest accents',
      'Ânia Ávila, Âmbar, São Tomé, naïve façade',
      'Ânia Ávila, Âmbar, São Tomé, naïve façade',
      0,
    ],
    ['a sign', '30 Â°', '30 °', 1],
    ['French quotes behind a capital', 'À « bientôt »', 'À « bientôt »', 0],
    ['plain text', 'budget', 'budget', 0],
  ])('%s', (_, broken, expected, count) => {
    const repairs = { count: 0 };
    expect(repairMojibake(broken, repairs)).toBe(expected);
    expect(repairs.count).toBe(count);
  });
});

const RESUME = `Rowan Ashgrove – Project Manager
Experience
Umbra Freight, 2014 – 2021: led the team’s move to the cloud`;

describe('and said', () => {
  test.each([
    ['of a text file', new TextEncoder().encode(garble(RESUME))],
    [
      'of a Word document',
      docx(
        garble(RESUME)
          .split('\n')
          .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
          .join(''),
      ),
    ],
    [
      'of a web page',
      new TextEncoder().encode(`<!DOCTYPE html><meta charset="utf-8"><pre>${garble(RESUME)}</pre>`),
    ],
    ['of an OpenDocument text', odt(paragraphs('text:p'))],
    [
      'of an RTF document',
      new TextEncoder().encode(
        `{\\rtf1\\ansi\\ansicpg1252 ${[...new TextEncoder().encode(RESUME)]
          .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`))
          .join('')
          .replaceAll('\n', '\\par ')}\\par}`,
      ),
    ],
  ])('%s', async (_, bytes) => {
    const read = await extract(bytes);
    expect(read).toMatchObject({
      kind: 'read',
      quality: 'ok',
      findings: [{ code: 'mojibake_repaired', message: expect.stringMatching(/^3 characters/) }],
    });
    expect(read.kind === 'read' && read.layer.text).toContain('2014 – 2021: led the team’s move');
  });

  test('a file without any has no such finding', async () => {
    expect(await extract(new TextEncoder().encode(RESUME))).toMatchObject({ findings: [] });
  });
});
