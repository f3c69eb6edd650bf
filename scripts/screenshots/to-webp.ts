import type { Browser } from 'playwright-core';

/** Quality and scale, the best first; a quality of 1 loses nothing, and is small where there is no photograph. */
const TRIES = [
  [1, 1],
  [0.8, 1],
  [0.6, 1],
  [0.7, 0.75],
  [0.5, 0.75],
  [0.5, 0.6],
] as const;

/** A picture as WebP of at most so many bytes, by the browser that took it. */
export async function toWebp(browser: Browser, png: Buffer, mostBytes: number): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    for (const [quality, scale] of TRIES) {
      const data = (await page.evaluate(
        `(async () => {
          const image = new Image();
          image.src = 'data:image/png;base64,${png.toString('base64')}';
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = Math.round(image.naturalWidth * ${scale});
          canvas.height = Math.round(image.naturalHeight * ${scale});
          canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
          return canvas.toDataURL('image/webp', ${quality});
        })()`,
      )) as string;
      const webp = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
      if (webp.length <= mostBytes) return webp;
    }
    throw new RangeError(`a picture does not fit into ${mostBytes} bytes`);
  } finally {
    await page.close();
  }
}
