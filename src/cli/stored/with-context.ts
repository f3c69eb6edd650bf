import { readConfig } from '../../config.ts';
import { openContext, type Context, type ContextOptions } from '../../context.ts';

/** Opens what the environment configures for the time of `work`. */
export async function withContext<T>(
  work: (context: Context) => Promise<T>,
  options: ContextOptions = {},
): Promise<T> {
  const context = await openContext(readConfig(), options);
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
