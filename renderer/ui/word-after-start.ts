import { notifications } from '@mantine/notifications';

const KEY = 'word-after-start';
const SHOWN_MS = 12_000;

/** Leaves a sentence for the page that is loaded next in this window: what was just done to all of it. */
export function leaveWord(sentence: string): void {
  sessionStorage.setItem(KEY, sentence);
}

/** Says the sentence that the page before has left, once. */
export function sayWordLeft(): void {
  const sentence = sessionStorage.getItem(KEY);
  if (sentence === null) return;
  sessionStorage.removeItem(KEY);
  notifications.show({ message: sentence, autoClose: SHOWN_MS });
}
