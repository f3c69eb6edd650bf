const MOST_CHARACTERS = 512;

/**
 * The label under which a sent file is shown: its path below the folder that was dropped, with `/`. What
 * could lead elsewhere, or would not show, is taken out; the label never becomes a path anyway.
 */
export function fileLabel(sent: string): string {
  const steps = sent
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll('\\', '/')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  return steps.join('/').slice(-MOST_CHARACTERS) || 'unnamed';
}
