import { stubCanvas } from './stub-canvas.ts';

/**
 * Imports pdf-parse where it can do no harm: pdf.js complains of missing canvas classes on the console, which
 * may be a pipe to a parent process, so the console is still until it is loaded.
 */
export async function importPdfParse(): Promise<typeof import('pdf-parse')> {
  stubCanvas();
  const { log, warn } = console;
  console.log = console.warn = () => {};
  try {
    return await import('pdf-parse');
  } finally {
    Object.assign(console, { log, warn });
  }
}
