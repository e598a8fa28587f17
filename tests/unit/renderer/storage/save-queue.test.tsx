import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enqueueSave, retrySaves, useSaveState } from '#renderer/storage/save-queue.ts';

function diskFull(): Error {
  return Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
}

test('a write that the disk refuses waits, is shown, and arrives when there is room again', async () => {
  const { result } = renderHook(() => useSaveState());
  const disk: string[] = [];
  let isFull = true;
  const write = (text: string) =>
    enqueueSave(async () => {
      await Promise.resolve();
      if (isFull) throw diskFull();
      disk.push(text);
    });

  const first = write('một');
  const second = write('hai');
  await waitFor(() => {
    expect(result.current).toMatchObject({ status: 'failed', reason: 'disk-full' });
  });
  expect(disk).toEqual([]);

  isFull = false;
  await act(retrySaves);
  await Promise.all([first, second]);
  expect(disk).toEqual(['một', 'hai']);
  await waitFor(() => {
    expect(result.current.status).toBe('saved');
  });
});

test('the next change takes along what was waiting, in order', async () => {
  const disk: string[] = [];
  let isFull = true;
  const waiting = enqueueSave(() => {
    if (isFull) return Promise.reject(diskFull());
    disk.push('một');
    return Promise.resolve();
  });
  const { result } = renderHook(() => useSaveState());
  await waitFor(() => {
    expect(result.current.status).toBe('failed');
  });
  isFull = false;
  await act(() =>
    enqueueSave(() => {
      disk.push('hai');
      return Promise.resolve();
    }),
  );
  await waiting;
  expect(disk).toEqual(['một', 'hai']);
});

test('a write that fails by a mistake of ours rejects, is shown, and does not hold up the others', async () => {
  const { result } = renderHook(() => useSaveState());
  const broken = enqueueSave(() => Promise.reject(new TypeError('a bug')));
  const fine = enqueueSave(() => Promise.resolve('written'));
  await expect(broken).rejects.toThrow('a bug');
  await expect(fine).resolves.toBe('written');
  await waitFor(() => {
    expect(result.current).toMatchObject({ status: 'failed', reason: 'refused' });
  });
  await act(() => enqueueSave(() => Promise.resolve()));
  expect(result.current.status).toBe('saved');
});
