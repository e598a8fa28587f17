import type { App } from 'electron';
import { openLineChannel } from '#services/site-check/browser/json-lines.ts';
import {
  type FromView,
  type ToView,
  toViewSchema,
  VIEW_LIMITS,
  type VisitOrder,
} from '#services/site-check/browser/view-messages.ts';
import { parentChannel } from '#services/site-check/network/parent-channel.ts';
import { type OwnHosts, ownHostsOf } from './own-hosts.ts';
import { createPageReader, type PageReader } from './page-reader.ts';
import { openViewSession, type ViewSession } from './view-session.ts';
import { visitPage } from './visit-page.ts';

/** The extra handle on which the app that started this process speaks. */
const CHANNEL = 3;
/** Whoever started it ends it long before. */
const LIFE_LIMIT_MS = 10 * 60_000;

type Start = Extract<ToView, { kind: 'start' }>;

/**
 * The app's executable as a browser that opens pages for the website check, apart from the app that holds the answers. It
 * ends with the channel to whoever started it.
 */
export function runBrowserView(app: App): void {
  limitChromium(app);
  const orders = createOrders(app);
  const channel = openLineChannel(
    parentChannel(CHANNEL).once('close', () => {
      app.exit(0);
    }),
    VIEW_LIMITS.lineLength,
    (value) => {
      void orders(toViewSchema.parse(value), (message) => {
        channel.send(message);
      });
    },
  );
  setTimeout(() => {
    app.exit(1);
  }, LIFE_LIMIT_MS);
}

/** Pages get no more of Chromium than they need, and nothing speaks to others by itself. */
function limitChromium(app: App): void {
  app.disableHardwareAcceleration();
  const switches: readonly (readonly [string, string?])[] = [
    ['js-flags', '--max-old-space-size=256'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['disable-sync'],
    ['disable-quic'],
    ['disable-breakpad'],
    ['no-first-run'],
    ['dns-prefetch-disable'],
    ['disable-features', 'PreconnectToSearch,NetworkTimeServiceQuerying,MediaRouter'],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    // names are for the guard to look up
    ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    // the school's own credentials are for nobody
    ['auth-server-whitelist', '_'],
  ];
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  app.on('window-all-closed', () => undefined);
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('login', (event) => {
    event.preventDefault();
  });
}

type TakeOrder = (message: ToView, say: (message: FromView) => void) => Promise<void>;

function createOrders(app: App): TakeOrder {
  let begun: { readonly start: Start; readonly own: OwnHosts; readonly reader: PageReader } | null = null;
  const sessions = new Map<string, ViewSession>();
  let turn: Promise<unknown> = app.whenReady();
  const sessionOf = async ({ as, visitNumber }: VisitOrder, id: number): Promise<ViewSession | null> => {
    const known = sessions.get(as);
    if (visitNumber === 2 && known !== undefined) return known;
    if (begun === null) return null;
    const opened = await openViewSession(`visit-${as}-${String(id)}`, begun.start, begun.own);
    // the second visit brings the cookies of the first, whatever was opened between them
    if (opened !== null && !sessions.has(as)) sessions.set(as, opened);
    return opened;
  };
  const take: TakeOrder = async (message, say) => {
    if (message.kind === 'start') {
      const own = ownHostsOf(message.site);
      begun = { start: message, own, reader: createPageReader(own.siteHost) };
      const first = await openViewSession('canary', message, own);
      const isSandboxed = !app.commandLine.hasSwitch('no-sandbox');
      say(first === null ? { kind: 'not-guarded' } : { kind: 'ready', isSandboxed });
      return;
    }
    const view = await sessionOf(message, message.id);
    if (view === null || begun === null) {
      say({ kind: 'not-guarded' });
      return;
    }
    const visit = await visitPage(message, { view, own: begun.own, reader: begun.reader });
    say({ kind: 'visited', id: message.id, visit });
  };
  return (message, say) => {
    // one page at a time
    const next = turn.then(() => take(message, say));
    turn = next;
    return next;
  };
}
