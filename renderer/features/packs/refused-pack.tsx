import type { ShownFault } from '#shared/packs/pack-fault.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { FaultList } from './fault-list.tsx';
import classes from './packs.module.css';

interface RefusedPackProps {
  readonly fileName: string;
  readonly faults: readonly ShownFault[];
}

/** A file that cannot be used, with every reason. */
export function RefusedPack({ fileName, faults }: RefusedPackProps) {
  return (
    <div className={classes['block']}>
      <Notice tone="serious" title={packsTexts.refusedTitle(fileName)} isUrgent>
        <p>{packsTexts.refusedLead}</p>
        <FaultList faults={faults} />
      </Notice>
    </div>
  );
}
