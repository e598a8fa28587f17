import { useMemo } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import type { TableContext } from '#shared/records/row-remark.ts';
import { useToday } from '#renderer/ui/use-today.ts';

/** What the tables of a campaign are looked at with: the day, and the deadline that its pack names. */
export function useTableContext({ incidentReporting }: Directive): TableContext {
  const today = useToday();
  return useMemo(() => {
    if (incidentReporting?.withinDays === undefined) return { today };
    const { source, rule, withinDays } = incidentReporting;
    return { today, reportingDeadline: { source, rule, withinDays } };
  }, [today, incidentReporting]);
}
