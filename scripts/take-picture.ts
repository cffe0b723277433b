import type { Page } from 'playwright-core';
import { palettePng } from './png.ts';

/** Runs in the browser, which itself tells the pixels of what it drew: `drawn` is a PNG in base64. */
const pixelsOf = (drawn: string): string => `(async () => {
  const bytes = Uint8Array.from(atob('${drawn}'), (one) => one.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const surface = new OffscreenCanvas(image.width, image.height).getContext('2d');
  surface.drawImage(image, 0, 0);
  const { data } = surface.getImageData(0, 0, image.width, image.height);
  let text = '';
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return { width: image.width, height: image.height, pixels: btoa(text) };
})()`;

/** A page as a small PNG with a palette of this many colors, at most 256; all of it, or what its window shows. */
export async function takePicture(page: Page, colors_max?: number, fullPage = true): Promise<Buffer> {
  // Where the machine is busy, a page may not have been drawn yet in the size of its window.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  const drawn = (await page.screenshot({ fullPage })).toString('base64');
  const { width, height, pixels } = await page.evaluate<{ width: number; height: number; pixels: string }>(
    pixelsOf(drawn),
  );
  return palettePng(width, height, Buffer.from(pixels, 'base64'), colors_max);
}
