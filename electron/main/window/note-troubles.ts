import type { App } from 'electron';
import type { TroubleLog } from '#services/support/trouble-log.ts';
import { faultOfError } from '#shared/support/trouble.ts';

/** Chromium’s words for a child that has ended as it should: by itself, or because main has ended it. */
const WELL: readonly string[] = ['clean-exit', 'killed'];

/** Notes which processes of the app have crashed, and what main has failed at without anybody noticing. */
export function noteTroubles(app: Pick<App, 'on'>, troubles: TroubleLog): void {
  app.on('render-process-gone', (_event, _contents, { reason }) => {
    if (reason !== 'clean-exit') noteProcess(troubles, 'page:process', reason);
  });
  app.on('child-process-gone', (_event, { reason, type }) => {
    if (!WELL.includes(reason))
      noteProcess(troubles, type === 'Utility' ? 'child:process' : 'system:process', reason);
  });
  process.on('unhandledRejection', (reason) => {
    troubles.note('main', faultOfError(reason), new Date());
  });
}

function noteProcess(troubles: TroubleLog, where: string, reason: string): void {
  troubles.note(where, { what: reason, system: '', places: [] }, new Date());
}
