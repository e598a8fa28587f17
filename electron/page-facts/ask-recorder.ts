/** What the recorder among the page's scripts has kept, as JSON; `''` without an answer. */
export function askRecorder(secret: string): string {
  let answer = '';
  const take = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event instanceof CustomEvent && typeof event.detail === 'string') answer = event.detail;
  };
  addEventListener(secret, take, true);
  dispatchEvent(new Event(`${secret}?`));
  removeEventListener(secret, take, true);
  return answer;
}
