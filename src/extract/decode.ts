import { TextDecoder } from 'node:util';

/** How much of a file is looked at to tell text from other bytes. */
const SAMPLE_BYTES = 64 * 1024;
/** A text with more control characters than this is none. */
const MAX_CONTROL_SHARE = 0.005;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The characters of a text file: by its byte order mark, else UTF-16 where every other byte is zero,
 * else UTF-8 where it is valid, else as it declares, else Windows-1252, which any bytes are.
 *
 * @param declared a label of the Encoding Standard; one that it does not know is passed over
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const encoding = encodingOf(bytes);
  const guessed = encoding === 'windows-1252' && declared !== undefined;
  return decoderOf(guessed ? declared : encoding).decode(bytes);
}

/** A decoder by its label; that of Windows-1252 where there is none. */
export function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** Whether the bytes read as text: decoded, (almost) no control characters are among them. */
export function isProbablyText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const text = new TextDecoder(encodingOf(sample)).decode(sample);
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return false;
    if (code < 0x20 && !(code >= 0x08 && code <= 0x0d) && code !== 0x1a && code !== 0x1b)
      controls++;
  }
  return controls <= text.length * MAX_CONTROL_SHARE;
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Latin text in UTF-16 has a zero in (nearly) every other byte, and only there. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 2048) & ~1;
  if (length < 4) return null;
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  if (zeros[1] > length * 0.4 && zeros[0] === 0) return 'utf-16le';
  if (zeros[0] > length * 0.4 && zeros[1] === 0) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // A sample may end in the middle of a character: `stream` keeps that from being an error.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
