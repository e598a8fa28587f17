/**
 * Code that runs in each document before its own scripts. It lets calls go on as they would and keeps those of which no
 * event of the browser tells: texts for the clipboard, full screen, service workers. It answers an event whose name the
 * page does not know with another; the developer tools' own way would have to be switched on, which pages can notice.
 */
export function recorderCode(secret: string): string {
  return `(() => {
  const said = [];
  const { apply } = Reflect;
  const { stringify } = JSON;
  const Told = CustomEvent;
  const say = (kind, text) => { if (said.length < 40) said.push([kind, ('' + text).slice(0, 500)]); };
  const watch = (owner, name, kind, textOf) => {
    const original = owner?.[name];
    if (typeof original !== 'function') return;
    owner[name] = new Proxy(original, {
      apply(call, self, args) {
        try {
          const text = textOf(args);
          if (text !== null) say(kind, text);
        } catch {}
        return apply(call, self, args);
      },
    });
  };
  const send = EventTarget.prototype.dispatchEvent;
  addEventListener(${JSON.stringify(`${secret}?`)}, (event) => {
    event.stopImmediatePropagation();
    apply(send, globalThis, [new Told(${JSON.stringify(secret)}, { detail: stringify(said) })]);
  });
  watch(globalThis.Document?.prototype, 'execCommand', 'clipboard-write',
    (args) => (/^(?:copy|cut)$/i.test(args[0]) ? '' + getSelection() : null));
  watch(globalThis.Clipboard?.prototype, 'writeText', 'clipboard-write', (args) => args[0]);
  watch(globalThis.Clipboard?.prototype, 'write', 'clipboard-write', () => '');
  watch(globalThis.Element?.prototype, 'requestFullscreen', 'full-screen', () => '');
  watch(globalThis.ServiceWorkerContainer?.prototype, 'register', 'service-worker',
    (args) => new URL(args[0], location.href).href);
})();`;
}
