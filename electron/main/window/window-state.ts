import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow } from 'electron';
import { z } from 'zod';

const pixels = z.int().min(-20_000).max(20_000);

const windowStateSchema = z.strictObject({
  x: pixels,
  y: pixels,
  width: pixels,
  height: pixels,
  isMaximized: z.boolean(),
});

/** Where the window stood when it was closed. */
export type WindowState = z.output<typeof windowStateSchema>;

/** A rectangle on the desktop, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Small enough for 1366x768 at 150 % scaling. */
export const MINIMUM_SIZE = { width: 900, height: 480 } as const;

const PREFERRED_SIZE = { width: 1280, height: 820 } as const;

/** The remembered state, or `null` when there is none that can be used. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A lost window position is no loss: the window opens at its preferred size.
    return null;
  }
}

/** Remembers the state; a full disk must not keep the window from closing. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The next start opens the window at its preferred size.
  }
}

/** Keeps where a window stands for the next start. */
export function rememberPlace(
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>,
  file: string,
): void {
  writeWindowState(file, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
}

/** Where the window opens: where it was, if that still lies on a screen, else centred on the first one. */
export function placeWindow(remembered: WindowState | null, workAreas: readonly Area[]): Area {
  const home = remembered === null ? undefined : workAreas.find((area) => containsTitleBar(area, remembered));
  const area = home ?? workAreas[0] ?? { x: 0, y: 0, ...PREFERRED_SIZE };
  const wanted = home && remembered ? remembered : PREFERRED_SIZE;
  const width = Math.min(Math.max(wanted.width, MINIMUM_SIZE.width), area.width);
  const height = Math.min(Math.max(wanted.height, MINIMUM_SIZE.height), area.height);
  return home && remembered
    ? {
        x: Math.min(Math.max(remembered.x, area.x), area.x + area.width - width),
        y: Math.min(Math.max(remembered.y, area.y), area.y + area.height - height),
        width,
        height,
      }
    : {
        x: area.x + Math.round((area.width - width) / 2),
        y: area.y + Math.round((area.height - height) / 2),
        width,
        height,
      };
}

/** Whether the title bar of a window can be reached on one of the screens. */
export function isInSight(bounds: Area, workAreas: readonly Area[]): boolean {
  return workAreas.some((area) => containsTitleBar(area, bounds));
}

function containsTitleBar(area: Area, state: Area): boolean {
  const middle = state.x + state.width / 2;
  return (
    middle >= area.x && middle < area.x + area.width && state.y >= area.y && state.y < area.y + area.height
  );
}
