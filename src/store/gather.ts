/** How much is done together, and what to do when it fails. */
export interface Gathering {
  /** Items of one call at most. */
  readonly most: number;
  /** Calls begin this far from one another at least, milliseconds, as long as fewer than `enough` items wait. */
  readonly apartMs: number;
  readonly enough: number;
  /** Whether a failure is one of all items, so that each by itself would meet it again. */
  readonly isOfAll: (error: unknown) => boolean;
}

/**
 * Group commit: items that come while a call is under way, or soon after it began, are done by one call together. An
 * item that comes after a while without any is done at once.
 *
 * A failure of several items is looked into: each is done again by itself, so that a bad one costs only itself.
 *
 * @param doAll does items together, all or none of them
 * @returns does one item, and ends or fails as it did
 */
export function gather<Item>(
  doAll: (items: readonly Item[]) => Promise<void>,
  { most, apartMs, enough, isOfAll }: Gathering,
): (item: Item) => Promise<void> {
  const waiting: Waiting<Item>[] = [];
  let isUnderWay = false;
  let goOn = (): void => undefined;

  const settle = async (some: readonly Waiting<Item>[]): Promise<void> => {
    try {
      await doAll(some.map(({ item }) => item));
      for (const { resolve } of some) resolve();
    } catch (error) {
      if (some.length === 1 || isOfAll(error)) for (const { reject } of some) reject(error);
      else for (const one of some) await settle([one]);
    }
  };

  const work = async (): Promise<void> => {
    isUnderWay = true;
    while (waiting.length > 0) {
      const begun = performance.now();
      await settle(waiting.splice(0, most));
      const rest = apartMs - (performance.now() - begun);
      if (waiting.length < enough && rest > 0) await unlessEnough(rest);
    }
    isUnderWay = false;
  };

  const unlessEnough = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      goOn = () => (clearTimeout(timer), resolve());
    });

  return (item) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isUnderWay) void work();
      else if (waiting.length >= enough) goOn();
    });
}

interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}
