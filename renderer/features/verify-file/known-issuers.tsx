import { Button } from '@mantine/core';
import { formatDate } from '#shared/base/dates.ts';
import { visibleSentences, visibleText } from '#shared/base/visible-text.ts';
import type { IssuersAtHand } from '#shared/issuers/issuers-reading.ts';
import { issuersTexts as texts } from '#renderer/texts/known-issuers.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useKnownIssuers } from './use-known-issuers.ts';
import classes from './verify-file.module.css';

/** How many names are read at a glance. */
const MOST_TOLD = 4;

/** Whose certificates are known, since when and from where; another signed list is looked at before it is used. */
export function KnownIssuers() {
  const { atHand, offered, failure, choose, adopt, decline, remove } = useKnownIssuers();
  if (atHand === undefined) return failure === undefined ? null : <FailureMessage failure={failure} />;
  return (
    <Section title={texts.title} lead={texts.lead}>
      {atHand.isFileUnusable && <Notice tone="warning" title={texts.unusable} />}
      <FactList facts={inShort(atHand)} />
      <details className={classes['details']}>
        <summary>{texts.details}</summary>
        <FactList facts={listFacts(atHand)} />
      </details>
      <div className={classes['issuerButtons']}>
        <Button onClick={() => void choose()}>{texts.choose}</Button>
        {(atHand.signer !== null || atHand.isFileUnusable) && (
          <Button onClick={() => void remove()}>{texts.remove}</Button>
        )}
      </div>
      {failure !== undefined && <FailureMessage failure={failure} />}
      {offered?.reading.status === 'unsound' && (
        <Notice tone="serious" title={texts.refused(offered.fileName)} isUrgent>
          {offered.reading.faults.map(({ message, path }) => (
            <p key={`${path} ${message}`}>{message}</p>
          ))}
        </Notice>
      )}
      {offered?.reading.status === 'sound' && (
        <Offered
          fileName={offered.fileName}
          list={{ ...offered.reading, isFileUnusable: false }}
          onAdopt={() => void adopt(offered.reading.status === 'sound' ? offered.reading.fileSha256 : '')}
          onDecline={decline}
        />
      )}
    </Section>
  );
}

interface OfferedProps {
  readonly fileName: string;
  readonly list: IssuersAtHand;
  readonly onAdopt: () => void;
  readonly onDecline: () => void;
}

function Offered({ fileName, list, onAdopt, onDecline }: OfferedProps) {
  return (
    <section className={classes['offered']} aria-label={texts.offered(fileName)}>
      <h3>{texts.offered(fileName)}</h3>
      <Notice tone="warning" title={texts.unverified}>
        <p>{texts.unverifiedLead}</p>
      </Notice>
      <FactList facts={listFacts(list)} />
      <div className={classes['issuerButtons']}>
        <Button onClick={onAdopt}>{texts.adopt}</Button>
        <Button onClick={onDecline}>{texts.decline}</Button>
      </div>
    </section>
  );
}

/** What a school needs to know: who is known, since when, and by whose word where it is not the program’s. */
function inShort({ list: { listedOn, issuers }, signer }: IssuersAtHand) {
  const told = issuers.slice(0, MOST_TOLD).map(({ name }) => visibleText(name));
  const names = [
    ...told,
    ...(issuers.length > MOST_TOLD ? [texts.more(issuers.length - MOST_TOLD)] : []),
  ].join('; ');
  return [
    { name: texts.issuers, value: names === '' ? texts.none : names },
    { name: texts.listedOn, value: formatDate(listedOn) },
    ...(signer === null
      ? []
      : [{ name: texts.signer, value: texts.signedBy(signer.name, signer.fingerprint) }]),
  ];
}

function listFacts({ list, signer }: IssuersAtHand) {
  const { listedOn, source, issuers } = list;
  return [
    { name: texts.listedOn, value: formatDate(listedOn) },
    {
      name: texts.issuers,
      value:
        issuers.length === 0
          ? texts.none
          : issuers.map(({ name, source: place, sha256 }) => (
              <div key={sha256}>
                {visibleText(name)} <span className={classes['place']}>{visibleText(place)}</span>
              </div>
            )),
    },
    { name: texts.from, value: visibleSentences(source) },
    {
      name: texts.signer,
      value: signer === null ? texts.builtIn : texts.signedBy(signer.name, signer.fingerprint),
    },
  ];
}
