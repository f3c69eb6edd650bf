import type { HiddenReason } from '../../domain/text-layer.ts';
import type { Flow } from '../flow/flow.ts';

/** A header or footer that a section of the body uses. */
export interface MarginReference {
  readonly margin: 'header' | 'footer';
  /** Relationship id of its part. */
  readonly id: string;
  readonly pages: 'default' | 'first' | 'even';
}

/** Something that is shown in a place of one part and stands in another. */
export interface EmbeddedPart {
  readonly kind: 'diagram' | 'chart' | 'chunk';
  /** Relationship id of its part. */
  readonly id: string;
  /** Why nothing of it is seen. */
  readonly hides: HiddenReason | null;
  /** Where its paragraphs belong. */
  readonly flow: Flow;
  readonly index: number;
}

/** One part, read. */
export interface PartContent {
  readonly flow: Flow;
  readonly margins: readonly MarginReference[];
  readonly embedded: readonly EmbeddedPart[];
  /** Pictures or shapes may lie behind the text. */
  readonly painted: boolean;
  /** Shapes and pictures that paint anything. */
  readonly shapes: number;
  /** The page has a colour, which is shown where the settings say so. */
  readonly background: boolean;
}
