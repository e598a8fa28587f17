/** What the recorder in the page says: `kind`, the words or address, in JSON. */
export type Recorded = readonly ['clipboard-write' | 'full-screen' | 'service-worker', string];

/**
 * Code that runs in each document before its own scripts. It lets calls go on as they would and tells of those that no
 * event of the browser tells of: texts for the clipboard, full screen, service workers. What it tells through is taken
 * away before the page's scripts can see it.
 */
export function recorderCode(binding: string): string {
  return `(() => {
  const tell = globalThis[${JSON.stringify(binding)}];
  delete globalThis[${JSON.stringify(binding)}];
  if (typeof tell !== 'function') return;
  const { apply } = Reflect;
  const { stringify } = JSON;
  const say = (kind, text) => { try { tell(stringify([kind, ('' + text).slice(0, 500)])); } catch {} };
  const watch = (owner, name, kind, textOf) => {
    const original = owner?.[name];
    if (typeof original !== 'function') return;
    owner[name] = new Proxy(original, {
      apply(call, self, args) {
        const text = textOf(args);
        if (text !== null) say(kind, text);
        return apply(call, self, args);
      },
    });
  };
  watch(globalThis.Document?.prototype, 'execCommand', 'clipboard-write',
    (args) => (/^(?:copy|cut)$/i.test(args[0]) ? '' + getSelection() : null));
  watch(globalThis.Clipboard?.prototype, 'writeText', 'clipboard-write', (args) => args[0]);
  watch(globalThis.Clipboard?.prototype, 'write', 'clipboard-write', () => '');
  watch(globalThis.Element?.prototype, 'requestFullscreen', 'full-screen', () => '');
  watch(globalThis.ServiceWorkerContainer?.prototype, 'register', 'service-worker',
    (args) => new URL(args[0], document.baseURI).href);
})();`;
}
