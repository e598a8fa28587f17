import type { App } from 'electron';
import type { TroubleLog } from '#services/support/trouble-log.ts';
import { faultOfError } from '#shared/support/trouble.ts';

/** Chromium’s word for a process that has ended as it should. */
const WELL = 'clean-exit';

/** Notes which processes of the app have crashed, and what main has failed at without anybody noticing. */
export function noteTroubles(app: Pick<App, 'on'>, troubles: TroubleLog): void {
  app.on('render-process-gone', (_event, _contents, { reason }) => {
    if (reason !== WELL) troubles.note('page:process', { what: reason, system: '', places: [] }, new Date());
  });
  app.on('child-process-gone', (_event, { reason, type }) => {
    const where = type === 'Utility' ? 'child:process' : 'system:process';
    if (reason !== WELL) troubles.note(where, { what: reason, system: '', places: [] }, new Date());
  });
  process.on('unhandledRejection', (reason) => {
    troubles.note('main', faultOfError(reason), new Date());
  });
}
