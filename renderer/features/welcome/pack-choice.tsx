import { Radio } from '@mantine/core';
import type { Directive } from '#shared/directives/directive.ts';
import { type ChosenDays, RunDays } from '#renderer/campaigns/run-days.tsx';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { welcomeTexts } from '#renderer/texts/welcome.ts';
import classes from './welcome.module.css';

interface PackChoiceProps {
  /** The recommended one first. */
  readonly packs: readonly Directive[];
  readonly recommended: Directive;
  readonly chosen: Directive;
  readonly days: ChosenDays;
  readonly onChoose: (id: string) => void;
}

/** The packs that a unit can begin with. */
export function PackChoice({ packs, recommended, chosen, days, onChoose }: PackChoiceProps) {
  return (
    <Radio.Group
      value={chosen.id}
      onChange={onChoose}
      label={welcomeTexts.packsTitle}
      labelProps={{ className: classes['subtitle'] }}
    >
      <div className={classes['packs']}>
        {packs.map((pack) => (
          <div key={pack.id}>
            <Radio
              value={pack.id}
              label={
                <>
                  {pack.event.name}
                  {pack.id === recommended.id && packs.length > 1 && (
                    <span className={classes['recommended']}>{welcomeTexts.recommended}</span>
                  )}
                </>
              }
              description={welcomeTexts.about(
                campaignsTexts.eventDays(pack.event),
                pack.letter?.year ?? null,
              )}
            />
            {pack.id === chosen.id && pack.event.isRepeated === true && (
              <div className={classes['days']}>
                <RunDays days={days} />
              </div>
            )}
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}
