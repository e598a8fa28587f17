import type { Page } from '@playwright/test';

/**
 * Types Vietnamese text the way UniKey and EVKey do it: the plain letter arrives as a key press; as soon as a mark is
 * known the program sends Backspace and then the marked letter as a packet key (VK_PACKET, 231) without a letter key.
 */
export async function typeWithUniKey(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    for (const letter of text.normalize('NFC')) {
      const plain = plainLetter(letter);
      if (plain === letter) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter);
        continue;
      }
      await page.keyboard.press(plain);
      await page.keyboard.press('Backspace');
      await session.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key: letter,
        text: letter,
        unmodifiedText: letter,
        windowsVirtualKeyCode: 231,
      });
      await session.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        key: letter,
        windowsVirtualKeyCode: 231,
      });
    }
  } finally {
    await session.detach();
  }
}

function plainLetter(letter: string): string {
  if (letter === 'đ') return 'd';
  if (letter === 'Đ') return 'D';
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}
