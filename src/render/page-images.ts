import type { Rect } from '../domain/text-layer.ts';
import type { Pool } from '../pool/pool.ts';
import type { RenderOutput } from '../pool/protocol.ts';

/** Pages painted in child processes, each once: the last ones are kept. */
export interface PageImages {
  /**
   * @param load the document's bytes, asked for when the page is not kept
   * @throws PageImagesBusy when too many wait already
   */
  paint(page: WantedPage, load: () => Promise<Uint8Array>): Promise<RenderOutput>;
  /** Forgets the pages of a document that is gone. */
  forget(documentId: string): void;
}

export interface WantedPage {
  readonly documentId: string;
  /** 1-based. */
  readonly page: number;
  readonly dpi: number;
  /** What is painted over. Default: nothing. */
  readonly hidden?: HiddenParts;
}

/** What is not to be seen of a page. */
export interface HiddenParts {
  readonly masks: readonly Rect[];
  /** The page is itself a picture, which masks are painted over. */
  readonly isPicture: boolean;
}

/** Painting takes as long as it takes; whoever comes now asks again later. */
export class PageImagesBusy extends Error {
  readonly code = 'rendering_busy';

  constructor() {
    super('too many pages are being painted: ask again in a moment');
    this.name = 'PageImagesBusy';
  }
}

export interface PageImagesOptions {
  /** Bytes of pictures that are kept. Default: 64 MiB. */
  readonly keepBytes?: number;
  /** Pages that may wait. Default: 64. */
  readonly mostWaiting?: number;
}

const MIB = 1024 * 1024;

/** @param pool paints; it stays the caller's */
export function openPageImages(pool: Pool, options: PageImagesOptions = {}): PageImages {
  const { keepBytes = 64 * MIB, mostWaiting = 64 } = options;
  const kept = new Map<string, RenderOutput>();
  const underWay = new Map<string, Promise<RenderOutput>>();
  let bytes = 0;

  const drop = (key: string): void => {
    bytes -= sizeOf(kept.get(key));
    kept.delete(key);
  };
  const keep = (key: string, output: RenderOutput): void => {
    kept.set(key, output);
    bytes += sizeOf(output);
    for (const oldest of kept.keys()) {
      if (bytes <= keepBytes) break;
      drop(oldest);
    }
  };
  const paintNow = async (
    key: string,
    { page, dpi, hidden }: WantedPage,
    load: () => Promise<Uint8Array>,
  ): Promise<RenderOutput> => {
    const output = await pool.run('render', { bytes: await load(), page, dpi, ...hidden });
    keep(key, output);
    return output;
  };
  return {
    paint(wanted, load) {
      const key = keyOf(wanted);
      const known = kept.get(key);
      if (known) {
        // Put last: the first ones are dropped first.
        kept.delete(key);
        kept.set(key, known);
        return Promise.resolve(known);
      }
      const begun = underWay.get(key);
      if (begun) return begun;
      if (underWay.size >= mostWaiting) return Promise.reject(new PageImagesBusy());
      const painting = paintNow(key, wanted, load).finally(() => underWay.delete(key));
      underWay.set(key, painting);
      return painting;
    },
    forget(documentId) {
      for (const key of [...kept.keys()]) if (key.startsWith(documentId)) drop(key);
    },
  };
}

function sizeOf(output: RenderOutput | undefined): number {
  return output?.kind === 'image' ? output.png.byteLength : 0;
}

function keyOf({ documentId, page, dpi, hidden }: WantedPage): string {
  const masks = hidden?.masks.map(({ page: own, x0, y0, x1, y1 }) => [own, x0, y0, x1, y1].join());
  return [documentId, page, dpi, masks?.join(' ')].join(' ');
}
