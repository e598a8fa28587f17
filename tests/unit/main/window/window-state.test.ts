import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInSight, placeWindow, readWindowState, writeWindowState } from '#main/window/window-state.ts';

const SMALL_SCREEN = { x: 0, y: 0, width: 1366, height: 728 };
const SECOND_SCREEN = { x: 1366, y: 0, width: 1920, height: 1040 };

describe('a window whose screen is unplugged or changes', () => {
  const onSecond = { x: 1500, y: 40, width: 1400, height: 900 };

  it('is in sight as long as its title bar is on a screen', () => {
    expect(isInSight(onSecond, [SMALL_SCREEN, SECOND_SCREEN])).toBe(true);
    expect(isInSight({ ...onSecond, y: 1_000 }, [SMALL_SCREEN, SECOND_SCREEN])).toBe(true);
  });

  it('is out of sight without its screen, and below one that has become smaller', () => {
    expect(isInSight(onSecond, [SMALL_SCREEN])).toBe(false);
    expect(isInSight({ x: 100, y: 700, width: 1200, height: 700 }, [{ ...SMALL_SCREEN, height: 480 }])).toBe(
      false,
    );
  });
});

describe('where the window opens', () => {
  it('fits into a small screen the first time', () => {
    expect(placeWindow(null, [SMALL_SCREEN])).toEqual({ x: 43, y: 0, width: 1280, height: 728 });
  });

  it('fits into 1366x768 at 150 %', () => {
    const area = { x: 0, y: 0, width: 911, height: 480 };
    expect(placeWindow(null, [area])).toEqual({ x: 0, y: 0, width: 911, height: 480 });
  });

  it('is where it was', () => {
    const state = { x: 1500, y: 40, width: 1400, height: 900, isMaximized: false };
    expect(placeWindow(state, [SMALL_SCREEN, SECOND_SCREEN])).toEqual({
      x: 1500,
      y: 40,
      width: 1400,
      height: 900,
    });
  });

  it('comes back to the first screen when its own is gone', () => {
    const state = { x: 1500, y: 40, width: 1400, height: 900, isMaximized: false };
    expect(placeWindow(state, [SMALL_SCREEN])).toEqual({ x: 43, y: 0, width: 1280, height: 728 });
  });

  it('is pushed back onto its screen when it hangs over the edge', () => {
    const state = { x: 600, y: 300, width: 1200, height: 700, isMaximized: false };
    expect(placeWindow(state, [SMALL_SCREEN])).toEqual({ x: 166, y: 28, width: 1200, height: 700 });
  });
});

describe('remembering the window', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'window-state-'));
    file = path.join(folder, 'window-state.json');
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('gives back what was written', () => {
    const state = { x: 10, y: 20, width: 1000, height: 600, isMaximized: true };
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
  });

  it.each(['', '{', '{"x":1}', '{"x":1e9,"y":0,"width":1,"height":1,"isMaximized":false}'])(
    'starts anew from a file with %j',
    async (content) => {
      await writeFile(file, content);
      expect(readWindowState(file)).toBeNull();
    },
  );

  it('does not keep the window from closing when it cannot write', () => {
    expect(() => {
      writeWindowState(folder, { x: 0, y: 0, width: 1, height: 1, isMaximized: false });
    }).not.toThrow();
  });
});
