import { useLocation } from 'wouter';
import type { Directive } from '#shared/directives/directive.ts';
import type { RunPeriod } from '#shared/directives/run.ts';
import { RestoreDialog } from '#renderer/features/my-data/restore-dialog.tsx';
import { chooseBackup } from '#renderer/features/my-data/restore-run.ts';
import { Welcome } from '#renderer/features/welcome/welcome.tsx';
import { DeskWorkWaits } from '#renderer/desk-work/desk-work-dialog.tsx';
import { HandOverWaits } from '#renderer/hand-over/hand-over-waits.tsx';
import { beginRun } from '#renderer/storage/campaigns.ts';
import { type Role, saveSetting } from '#renderer/storage/settings.ts';
import { ADDRESSES } from '#renderer/ui/addresses.ts';

/** The very first start: what the program promises, what to begin with, or a backup of another PC. */
export function FirstStart({ packs }: { readonly packs: readonly Directive[] }) {
  const [, navigate] = useLocation();
  const start = async (role: Role, pack: Directive, period: RunPeriod | null) => {
    await beginRun(pack, period, new Date());
    await saveSetting('role', role);
    await saveSetting('welcomed', true);
    navigate(role === 'desk' ? ADDRESSES.desk : ADDRESSES.profile);
  };
  return (
    <>
      <RestoreDialog />
      <Welcome
        packs={packs}
        onRestore={chooseBackup}
        notice={
          <>
            <HandOverWaits />
            <DeskWorkWaits />
          </>
        }
        onStart={(pack, period) => start('school', pack, period)}
        onStartDesk={(pack, period) => start('desk', pack, period)}
      />
    </>
  );
}
