import { Button } from '@mantine/core';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import classes from './desk-sources.module.css';
import { PasteRegister } from './paste-register.tsx';
import type { DeskSources, OfferedRegister } from './use-desk-sources.ts';

const texts = deskTexts.sources;
const FIRST_UNITS = 5;
const FIRST_FAULTS = 30;

/** The register in use; another one is looked at line by line before it is used. */
export function RegisterSection({ sources }: { readonly sources: DeskSources }) {
  const { places, offered, chooseRegister, pasteRegister, adopt, decline } = sources;
  const register = places?.register ?? null;
  const choose = (
    <div className={classes['actions']}>
      <Button onClick={() => void chooseRegister()}>
        {register === null ? texts.chooseRegister : texts.changeRegister}
      </Button>
      <PasteRegister onTable={(table) => void pasteRegister(table)} />
    </div>
  );
  return (
    <Section title={texts.registerTitle} lead={texts.registerLead} actions={register !== null && choose}>
      {register === null ? (
        <EmptyState text={texts.registerNone} action={choose} />
      ) : (
        <FactList
          facts={[
            { name: texts.registerFile, value: fileOf(register) },
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

function fileOf({ fileName, folder }: Pick<OfferedRegister, 'fileName'> & { readonly folder: string }) {
  return fileName === '' ? texts.registerPasted : `${fileName ?? ''} (${folder})`;
}

interface OfferedProps {
  readonly offered: OfferedRegister;
  readonly onAdopt: (fileSha256: string) => Promise<void>;
  readonly onDecline: () => void;
}

function Offered({ offered, onAdopt, onDecline }: OfferedProps) {
  const { fileName, fileSha256, hiddenCount, reading } = offered;
  const isSound = reading.status === 'read' && reading.faults.length === 0;
  const title = texts.previewTitle(fileName ?? texts.pastedTable);
  return (
    <section className={classes['offered']} aria-label={title}>
      <h3>{title}</h3>
      <Verdict reading={reading} isPasted={fileName === null} />
      {hiddenCount > 0 && <p>{texts.hiddenRows(hiddenCount)}</p>}
      {isSound && <FirstUnits units={reading.units} />}
      <div className={classes['actions']}>
        {isSound && <Button onClick={() => void onAdopt(fileSha256)}>{texts.adopt}</Button>}
        <Button onClick={onDecline}>{texts.decline}</Button>
      </div>
    </section>
  );
}

function Verdict({ reading, isPasted }: Pick<OfferedRegister, 'reading'> & { readonly isPasted: boolean }) {
  if (reading.status === 'unreadable') return <Notice tone="serious" title={reading.sentence} isUrgent />;
  const { units, faults } = reading;
  if (faults.length === 0) return <Notice tone="done" title={texts.previewSound(units.length)} />;
  const more = faults.length - FIRST_FAULTS;
  return (
    <Notice tone="serious" title={texts.faults(faults.length)} isUrgent>
      <p>{isPasted ? texts.pastedFaultsLead : texts.faultsLead}</p>
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
