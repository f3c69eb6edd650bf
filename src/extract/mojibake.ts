/** Characters of Windows-1252, which `decode` reads bytes as, by the byte that stands for them. */
const BYTE_OF = new Map(
  Array.from({ length: 0x80 }, (_, i) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + i)),
    0x80 + i,
  ]),
);
/** A character that leads a UTF-8 sequence as Windows-1252, and up to three that may continue one. */
const SEQUENCE = /[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u2122]{1,3}/g;
/** What is left of a no-break space once white space was normalised: the space itself is still there. */
const LONE_LEAD = /\u00C2(?=\s|$)/gm;

/**
 * Repairs UTF-8 that was read as Windows-1252 on its way into a text ("â€“" for a dash). A sequence is
 * replaced only when it decodes as a whole, so that honest accents stay.
 */
export function repairMojibake(text: string): string {
  return text.replace(SEQUENCE, repairSequence).replace(LONE_LEAD, '');
}

function repairSequence(characters: string): string {
  const bytes = Uint8Array.from(characters, (character) => BYTE_OF.get(character) ?? 0);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return characters.length > 2
      ? repairSequence(characters.slice(0, -1)) + characters.at(-1)!
      : characters;
  }
}
