import { Button } from '@mantine/core';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import type { RegisterReading } from '#shared/desk/register-reading.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import classes from './desk-sources.module.css';
import type { DeskSources, OfferedRegister } from './use-desk-sources.ts';

const texts = deskTexts.sources;
const FIRST_UNITS = 5;
const FIRST_FAULTS = 30;

/** The register in use; another one is looked at line by line before it is used. */
export function RegisterSection({ sources }: { readonly sources: DeskSources }) {
  const { places, offered, chooseRegister, adopt, decline } = sources;
  const register = places?.register ?? null;
  const choose = (
    <Button onClick={() => void chooseRegister()}>
      {register === null ? texts.chooseRegister : texts.changeRegister}
    </Button>
  );
  return (
    <Section title={texts.registerTitle} lead={texts.registerLead} actions={register !== null && choose}>
      {register === null ? (
        <EmptyState text={texts.registerNone} action={choose} />
      ) : (
        <FactList
          facts={[
            { name: texts.registerFile, value: `${register.fileName} (${register.folder})` },
            { name: texts.registerCount, value: texts.units(register.units.length) },
            {
              name: texts.registerAdopted,
              value: formatDateTime(toVietnamTime(new Date(register.adoptedAt))),
            },
          ]}
        />
      )}
      {offered !== undefined && <Offered offered={offered} onAdopt={adopt} onDecline={decline} />}
    </Section>
  );
}

interface OfferedProps {
  readonly offered: OfferedRegister;
  readonly onAdopt: (fileSha256: string) => Promise<void>;
  readonly onDecline: () => void;
}

function Offered({ offered: { fileName, fileSha256, reading }, onAdopt, onDecline }: OfferedProps) {
  const isSound = reading.status === 'read' && reading.faults.length === 0;
  return (
    <section className={classes['offered']} aria-label={texts.previewTitle(fileName)}>
      <h3>{texts.previewTitle(fileName)}</h3>
      <Verdict reading={reading} />
      {isSound && <FirstUnits units={reading.units} />}
      <div className={classes['actions']}>
        {isSound && <Button onClick={() => void onAdopt(fileSha256)}>{texts.adopt}</Button>}
        <Button onClick={onDecline}>{texts.decline}</Button>
      </div>
    </section>
  );
}

function Verdict({ reading }: { readonly reading: RegisterReading }) {
  if (reading.status === 'unreadable') return <Notice tone="serious" title={reading.sentence} isUrgent />;
  const { units, faults } = reading;
  if (faults.length === 0) return <Notice tone="done" title={texts.previewSound(units.length)} />;
  const more = faults.length - FIRST_FAULTS;
  return (
    <Notice tone="serious" title={texts.faults(faults.length)} isUrgent>
      <p>{texts.faultsLead}</p>
      <ul className={classes['faults']}>
        {faults.slice(0, FIRST_FAULTS).map(({ row, sentence }) => (
          <li key={row}>{texts.fault(row, sentence)}</li>
        ))}
        {more > 0 && <li>{texts.moreFaults(more)}</li>}
      </ul>
    </Notice>
  );
}

function FirstUnits({ units }: { readonly units: UnitTable }) {
  const { code, name, commune, phone } = texts.columns;
  return (
    <table className={classes['preview']}>
      <caption>{texts.previewFirst}</caption>
      <thead>
        <tr>
          {[code, name, commune, phone].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.slice(0, FIRST_UNITS).map((unit) => (
          <tr key={unit.code}>
            <td>{unit.code}</td>
            <td>{visibleText(unit.name)}</td>
            <td>{visibleText(unit.commune ?? '')}</td>
            <td>{visibleText(unit.phone ?? '')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
