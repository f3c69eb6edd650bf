import { fromRows } from './case.ts';
import type { HostileCase } from './case.ts';
import { bytes } from './pdf-file.ts';
import { noise } from './pdf-bombs.ts';
import { RESUME_TEXT } from './resume.ts';
import { zipFile } from './zip-file.ts';

const magic = (start: string) => () => bytes(start, noise(100_000));

export const OTHER_CASES: readonly HostileCase[] = fromRows('bytes', [
  [
    'a PDF that is a picture',
    'the header of PDF before a PNG',
    'corrupt',
    magic('%PDF-1.4\n\x89PNG\r\n\x1a\n'),
  ],
  ['a zip of noise', 'the signature of a zip file', 'corrupt', magic('PK\x03\x04')],
  ['a program', 'the signature of ELF', 'unsupported_type', magic('\x7fELF')],
  [
    'an old Office file of noise',
    'the signature of OLE',
    'corrupt',
    magic('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  ],
  [
    'an archive of a resume',
    'a text in a zip file',
    'unsupported_type',
    () => zipFile([{ name: 'a.txt', content: RESUME_TEXT }]),
  ],
]);
