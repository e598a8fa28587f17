import { useMemo } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { reportingOf } from '#shared/directives/reporting-of.ts';
import type { TableContext } from '#shared/records/row-remark.ts';
import { useFacts } from '#renderer/bridge/use-packs.ts';
import { useNow } from '#renderer/ui/use-today.ts';

/** What the tables of a campaign are looked at with: the moment, and the deadlines of its pack and of the facts in use. */
export function useTableContext(directive: Directive): TableContext {
  const now = useNow();
  const facts = useFacts();
  return useMemo(
    () => ({ today: now.slice(0, 10), now, reporting: reportingOf(directive, facts) }),
    [now, directive, facts],
  );
}
