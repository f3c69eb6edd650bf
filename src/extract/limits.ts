/**
 * What one file may cost before reading it stops with `limit_exceeded`. All are counts of what the bytes
 * hold, never time or memory, so that the same bytes meet the same limit on every machine.
 *
 * The figures leave room for the largest honest resumes seen (a 40-page curriculum vitae with embedded
 * photographs) and stop what only an attack needs.
 */
export interface ExtractLimits {
  /** Bytes of the file as received. */
  readonly maxBytes: number;
  /** Entries of a zip container's directory. */
  readonly maxEntries: number;
  /** Bytes that all parts of a container may inflate to, together. */
  readonly maxInflatedBytes: number;
  /** XML nodes (elements and text runs) over all parts of a document. */
  readonly maxXmlNodes: number;
  /** Depth to which XML elements may nest. */
  readonly maxXmlDepth: number;
  /** Attributes of one XML element. */
  readonly maxXmlAttributes: number;
  readonly maxPages: number;
  /** Objects (paths, images, text runs) on one page of a PDF. */
  readonly maxPageObjects: number;
  /** UTF-16 units of text over the whole document. */
  readonly maxCharacters: number;
  /** Pages of pictures whose text is recognised; 0 for none: recognition is off. */
  readonly maxOcrPages: number;
  /** Pages for which one reader's word is enough; 0 for none: a second one reads every PDF and Word document. */
  readonly maxUncheckedPages: number;
  /**
   * Pixels of a picture that is decoded. At the default a PNG in colour with transparency takes 426 MiB of
   * memory in all; at 24 million it took 558.
   */
  readonly maxPicturePixels: number;
  /** Memory that the PDF library asks for to unfold one file, MiB: counted from a fresh start of it. */
  readonly maxReaderMb: number;
}

export const DEFAULT_LIMITS: ExtractLimits = {
  maxBytes: 20_000_000,
  maxEntries: 2_000,
  maxInflatedBytes: 50_000_000,
  maxXmlNodes: 500_000,
  maxXmlDepth: 256,
  maxXmlAttributes: 500,
  maxPages: 100,
  maxPageObjects: 100_000,
  maxCharacters: 400_000,
  maxOcrPages: 20,
  maxUncheckedPages: 1_000,
  maxPicturePixels: 16_000_000,
  maxReaderMb: 128,
};
