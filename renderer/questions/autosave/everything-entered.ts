import { fitToDirective } from '#shared/answers/fit-to-directive.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { readReportInput } from '#renderer/storage/read-report-input.ts';
import { enqueueSave } from '#renderer/storage/save-queue.ts';
import { flushTyping } from './delayed-save.ts';

/** Everything that the unit has entered, the last key too, in the shape of the pack: read behind all that is still being written. */
export async function everythingEntered(directive: Directive): Promise<ReportInputDraft> {
  flushTyping();
  return fitToDirective(await enqueueSave(() => readReportInput(directive.id)), directive);
}
