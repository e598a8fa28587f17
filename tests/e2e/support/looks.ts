import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './launch-app.ts';

/** What axe finds against WCAG 2.2 AA on the screen. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  // A second page, into which axe would load itself, does not exist in an Electron window.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations, passes } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(passes.length, 'axe has looked at the page').toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** By how many pixels the screen is wider than the window, or what stands in it than the part that scrolls. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('main')];
    return Math.max(...boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}

/** Gives the window a size in pixels and a zoom. */
export async function setWindow(
  { app }: RunningApp,
  width: number,
  height: number,
  zoomFactor: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(size.width, size.height);
      if (window !== undefined) window.webContents.zoomFactor = size.zoomFactor;
    },
    { width, height, zoomFactor },
  );
}
