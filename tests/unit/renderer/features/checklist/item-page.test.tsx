import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { openItem } from '#tests/support/item-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

let scrolled: MockInstance;

beforeEach(() => {
  installFakeBridge();
  scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
});

afterEach(() => {
  window.location.hash = '';
  scrolled.mockRestore();
});

test('an address that names a criterion brings its card into view, with the keyboard in it', async () => {
  window.location.hash = '/muc/1?tieu-chi=1.2';
  const { element } = await openItem(sampleDirective, '1').card('1.2');
  await waitFor(() => {
    expect(document.activeElement?.id).toBe('tieu-chi-1.2');
  });
  expect(element.contains(document.activeElement) || document.activeElement?.contains(element)).toBe(true);
  expect(scrolled).toHaveBeenCalled();
});

test('an address that names a table goes on to it', async () => {
  window.location.hash = '/muc/1?tieu-chi=1.3&bang=incidents';
  await openItem(sampleDirective, '1').card('1.3');
  await waitFor(() => {
    expect(document.activeElement?.id).toBe('bang-incidents');
  });
});

test('without a name in the address nothing is moved', async () => {
  window.location.hash = '/muc/1';
  await openItem(sampleDirective, '1').card('1.1');
  expect(scrolled).not.toHaveBeenCalled();
});
