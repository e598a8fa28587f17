import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeAfterSaving } from '#main/window/close-after-saving.ts';

class MadeUpWindow extends EventEmitter {
  closedCount = 0;
  isCrashed = false;
  isGone = false;
  readonly webContents = { isCrashed: () => this.isCrashed };

  readonly isDestroyed = () => this.isGone;

  /** As the system and the page's own button do: who listens may hold it up. */
  readonly close = () => {
    const preventDefault = vi.fn();
    this.emit('close', { preventDefault });
    if (preventDefault.mock.calls.length === 0) this.closedCount += 1;
  };
}

function open() {
  const window = new MadeUpWindow();
  const ask = vi.fn();
  return { window, ask, closing: closeAfterSaving(window as never, ask) };
}

describe('a window that is closed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits until the page has saved what was typed, and asks once', () => {
    const { window, ask, closing } = open();
    window.close();
    window.close();
    expect([window.closedCount, ask.mock.calls.length]).toEqual([0, 1]);
    closing.goOn();
    expect(window.closedCount).toBe(1);
    vi.runAllTimers();
    expect(window.closedCount).toBe(1);
  });

  it('does not wait for ever', () => {
    const { window } = open();
    window.close();
    vi.runAllTimers();
    expect(window.closedCount).toBe(1);
  });

  it('leaves a window alone that is gone meanwhile', () => {
    const { window } = open();
    window.close();
    window.isGone = true;
    vi.runAllTimers();
    expect(window.closedCount).toBe(0);
  });

  it('does not wait for a page that has crashed, nor closes when nobody has asked', () => {
    const { window, ask, closing } = open();
    closing.goOn();
    expect(window.closedCount).toBe(0);
    window.isCrashed = true;
    window.close();
    expect([window.closedCount, ask.mock.calls.length]).toEqual([1, 0]);
  });
});
