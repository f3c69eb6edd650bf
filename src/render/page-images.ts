import type { LimitOptions } from '../limit-options.ts';
import { createPool, PoolError } from '../pool/pool.ts';
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
  close(): Promise<void>;
}

export interface WantedPage {
  readonly documentId: string;
  /** 1-based. */
  readonly page: number;
  readonly dpi: number;
}

/** Painting takes as long as it takes; whoever comes now asks again later. */
export class PageImagesBusy extends Error {
  readonly code = 'rendering_busy';

  constructor() {
    super('too many pages are being painted: ask again in a moment');
    this.name = 'PageImagesBusy';
  }
}

export interface PageImagesOptions extends LimitOptions {
  /** Child processes. Default: 1, as others read resumes meanwhile. */
  readonly size?: number;
  /** Bytes of pictures that are kept. Default: 64 MiB. */
  readonly keepBytes?: number;
  /** Pages that may wait. Default: 64. */
  readonly mostWaiting?: number;
}

const MIB = 1024 * 1024;

export function openPageImages(options: PageImagesOptions): PageImages {
  const { limits, processes, size = 1, keepBytes = 64 * MIB, mostWaiting = 64 } = options;
  // Started with the first page: most servers of the API alone paint none.
  let pool: ReturnType<typeof createPool> | null = null;
  const kept = new Map<string, RenderOutput>();
  const underWay = new Map<string, Promise<RenderOutput>>();
  let bytes = 0;
  let isClosed = false;

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
    { page, dpi }: WantedPage,
    load: () => Promise<Uint8Array>,
  ): Promise<RenderOutput> => {
    const loaded = await load();
    if (isClosed) throw new PoolError('pool_closed', 'The pool is closed.');
    pool ??= createPool({ limits, processes, size });
    const output = await pool.run('render', { bytes: loaded, page, dpi });
    keep(key, output);
    return output;
  };
  return {
    paint(wanted, load) {
      const key = `${wanted.documentId} ${wanted.page} ${wanted.dpi}`;
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
    async close() {
      isClosed = true;
      await pool?.close();
    },
  };
}

function sizeOf(output: RenderOutput | undefined): number {
  return output?.kind === 'image' ? output.png.byteLength : 0;
}
