import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import PdfDocument from 'pdfkit';

/** A resume of an invented person; `extra` tells one from another. */
export function resumeText(extra = ''): string {
  return [
    'Robin Example',
    'robin@example.com',
    '',
    'Summary',
    'IT Project Manager with 12 years of project management experience.',
    '',
    'Experience',
    'IT Project Manager, Example Insurance',
    'Jan 2015 - Present',
    '- Managed four vendors to their contracts and negotiated the statements of work.',
    '- Led the migration of the legacy claims mainframe to a cloud platform.',
    '- Tracked the portfolio in Planview and Microsoft Project.',
    '- Reported to the steering committee every month.',
    '',
    'Skills',
    `Planview, MS Project, Agile, Waterfall ${extra}`,
    '',
  ].join('\n');
}

export async function docxBytes(text: string): Promise<Uint8Array> {
  const children = text.split('\n').map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

export function pdfBytes(text: string): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const pdf = new PdfDocument();
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    for (const line of text.split('\n')) pdf.text(line || ' ');
    pdf.end();
  });
}

/** Writes files below a folder, making the folders they need. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
