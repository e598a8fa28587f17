import type { WebContents } from 'electron';
import { type RawVisit, VIEW_LIMITS } from '#services/site-check/browser/view-messages.ts';

const SHAPES = [
  { width: 1_280, quality: 70 },
  { width: 1_024, quality: 55 },
  { width: 800, quality: 45 },
  { width: 640, quality: 30 },
] as const;

/** The first screen as a JPEG within the bound; `null` when nothing was drawn. */
export async function takePicture(contents: WebContents): Promise<RawVisit['picture']> {
  const drawn = await contents.capturePage();
  if (drawn.isEmpty()) return null;
  for (const { width, quality } of SHAPES) {
    const image = drawn.getSize().width > width ? drawn.resize({ width, quality: 'good' }) : drawn;
    const jpeg = image.toJPEG(quality);
    if (jpeg.length <= VIEW_LIMITS.pictureBytes) {
      return { jpeg: jpeg.toString('base64'), ...image.getSize() };
    }
  }
  return null;
}
