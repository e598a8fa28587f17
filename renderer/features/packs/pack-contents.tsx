import { formatDate } from '#shared/base/dates.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import { allCriteria, type Directive, type Letter } from '#shared/directives/directive.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import classes from './packs.module.css';

interface PackContentsProps {
  readonly directive: Directive;
}

const texts = packsTexts.facts;

function periodText({ event }: Directive): string {
  const { startsOn, endsOn } = event;
  if (event.isRepeated === true) return texts.ownDates;
  if (startsOn === null && endsOn === null) return texts.noDates;
  return texts.periodOf(formatDate(startsOn ?? '') || '…', formatDate(endsOn ?? '') || '…');
}

function letterText(letter: Letter): string {
  const date = letter.date === null ? texts.noDate : formatDate(letter.date);
  return texts.letterOf(letter.number ?? texts.noNumber, date, letter.issuer);
}

function letterFacts(letter: Directive['letter']) {
  if (letter === null) return [{ name: texts.letter, value: texts.noLetter }];
  return [
    { name: texts.letter, value: letterText(letter) },
    { name: texts.subject, value: letter.subject },
    ...(letter.basis === undefined ? [] : [{ name: texts.basis, value: letter.basis }]),
  ];
}

/** What a pack is about, what it asks for and whom it names. */
export function PackContents({ directive }: PackContentsProps) {
  const { event, letter, addressees, items, contacts, receivingDesks = [] } = directive;
  return (
    <section className={classes['card']} aria-label={packsTexts.contentTitle}>
      <FactList
        facts={[
          { name: texts.event, value: event.name },
          { name: texts.period, value: periodText(directive) },
          ...letterFacts(letter),
          { name: texts.addressees, value: addressees.join('; ') },
          ...receivingDesks.map(({ name, fingerprint, encryptionCertificate }) => ({
            name: texts.receivingDesk,
            value: [
              texts.receivingDeskOf(visibleText(name), fingerprint),
              ...(encryptionCertificate === undefined ? [] : [texts.takesEncrypted]),
            ].join('; '),
          })),
          { name: texts.size, value: texts.sizeOf(items.length, allCriteria(directive).length) },
        ]}
      />
      <div className={classes['items']}>
        {items.map(({ id, title, criteria }) => (
          <div key={id}>
            <h3 className={classes['itemTitle']}>
              {id}. {title}
            </h3>
            <ul className={classes['criteria']}>
              {criteria.map((criterion) => (
                <li key={criterion.id}>
                  <span className={classes['number']}>{criterion.id}</span> {criterion.title}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <h3 className={classes['itemTitle']}>{packsTexts.contactsTitle}</h3>
      {contacts.length === 0 ? (
        <p className={classes['text']}>{packsTexts.noContacts}</p>
      ) : (
        <ul className={classes['criteria']}>
          {contacts.map(({ organisation, person, phone, note }) => (
            <li key={`${organisation} ${person} ${phone}`}>
              {[organisation, person, phone === '' ? packsTexts.noPhone : phone]
                .filter((part) => part !== '')
                .join(' · ')}
              <span className={classes['note']}>{note}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
