import { IconAlertTriangle } from '@tabler/icons-react';
import type { Directive } from '#shared/directives/directive.ts';
import { contactsTexts } from '#renderer/texts/contacts.ts';
import classes from './contacts.module.css';

interface PackContactsProps {
  readonly contacts: Directive['contacts'];
}

/** The contacts as the pack gives them, each with how far it can be trusted. */
export function PackContacts({ contacts }: PackContactsProps) {
  const { columns } = contactsTexts;
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{columns.organisation}</th>
          <th scope="col">{columns.person}</th>
          <th scope="col">{columns.phone}</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map(({ organisation, person, phone, note }) => (
          <tr key={organisation}>
            <td>
              {organisation}
              <span className={classes['note']}>
                <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
                {note}
              </span>
            </td>
            <td>{person === '' ? '–' : person}</td>
            <td className={classes['phone']}>{phone === '' ? contactsTexts.noPhone : phone}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
