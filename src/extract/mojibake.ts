import type { DocumentFinding } from '../domain/extraction.ts';

/** Characters of Windows-1252, which `decode` reads bytes as, by the byte that stands for them. */
const BYTE_OF = new Map(
  Array.from({ length: 0x80 }, (_, i) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + i)),
    0x80 + i,
  ]),
);
/** A character that leads a UTF-8 sequence as Windows-1252, and up to three that may continue one. */
const SEQUENCE = /[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u2122]{1,3}/g;
/** Without one of these there is nothing to repair. */
const LEAD = /[\u00C2-\u00F4]/;
/** What is left of a no-break space once white space was normalised: the space itself is still there. */
const LONE_LEAD = /\u00C2(?=\s|$)/gm;

/** How often text that came through a wrong encoding is seen in files that were sent on twice. */
const ROUNDS = 2;

/** Counts the repairs of one document. */
export interface Repairs {
  count: number;
}

/**
 * Repairs UTF-8 that was read as Windows-1252 on its way into a text ("â€“" for a dash), once or twice. A
 * sequence is replaced only when it decodes as a whole, so that honest accents stay.
 */
export function repairMojibake(text: string, repairs: Repairs = { count: 0 }): string {
  let repaired = text;
  for (let round = 0; round < ROUNDS && LEAD.test(repaired); round++) {
    repaired = repaired.replace(SEQUENCE, (characters) => repairSequence(characters, repairs));
  }
  return repaired.replace(LONE_LEAD, () => {
    repairs.count++;
    return '';
  });
}

/** What the reader of a result is told; nothing where nothing was repaired. */
export function repairFindings({ count }: Repairs): DocumentFinding[] {
  if (count === 0) return [];
  const message = `${count} characters of a wrong encoding were repaired.`;
  return [{ code: 'mojibake_repaired', message }];
}

function repairSequence(characters: string, repairs: Repairs): string {
  const bytes = Uint8Array.from(characters, (character) => BYTE_OF.get(character) ?? 0);
  try {
    const repaired = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    repairs.count++;
    return repaired;
  } catch {
    return characters.length > 2
      ? repairSequence(characters.slice(0, -1), repairs) + characters.at(-1)!
      : characters;
  }
}
