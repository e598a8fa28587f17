import type { Facts } from '../facts/facts-in-use.ts';
import { lastDayOf } from '../facts/legal-documents.ts';
import type { ReportingDeadline } from '../facts/reporting-deadline.ts';
import type { Reporting } from '../records/row-remark.ts';
import type { Directive } from './directive.ts';

/** Before any campaign: a deadline of the older form says nothing of the day on which its document came into force. */
const LONG_AGO = '2000-01-01';

/** The deadline of a pack in the older form; none where it gives no number of days. */
function olderForm({ incidentReporting }: Directive, facts: Facts): readonly ReportingDeadline[] {
  if (incidentReporting?.withinDays === undefined) return [];
  const { source, withinDays } = incidentReporting;
  const lastDay = lastDayOf(facts, source);
  return [
    {
      id: 'incident',
      about: 'incident',
      duty: 'theo văn bản nêu trên',
      within: { unit: 'days', count: withinDays },
      countedFrom: 'detection',
      to: 'cơ quan cấp trên',
      document: source,
      inForceFrom: LONG_AGO,
      ...(lastDay === undefined ? {} : { inForceUntil: lastDay }),
      remark: 'Đơn vị hỏi cơ quan cấp trên ai báo cáo.',
    },
  ];
}

/**
 * By when incidents are to be reported in a campaign, with the tables in use; `undefined` where its pack says nothing of
 * it.
 */
export function reportingOf(directive: Directive, facts: Facts): Reporting | undefined {
  if (directive.reportingDeadlines === undefined && directive.incidentReporting === undefined)
    return undefined;
  return {
    ofPack: directive.reportingDeadlines ?? olderForm(directive, facts),
    ofTable: facts.reportingDeadlines.entries,
  };
}
