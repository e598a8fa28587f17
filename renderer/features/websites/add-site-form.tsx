import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { readSiteAddress } from '#shared/checks/request/site-address.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { emptyRow } from '#shared/records/record-kind.ts';
import { recordKind } from '#shared/records/websites.record.ts';
import { addRecord, removeRecord } from '#renderer/storage/records.ts';
import { websitesTexts } from '#renderer/texts/websites.ts';
import { recordUndo } from '#renderer/ui/undo.tsx';
import type { Site } from './inventory.ts';
import classes from './websites.module.css';

interface AddSiteFormProps {
  readonly directive: Directive;
  readonly sites: readonly Site[];
}

const texts = websitesTexts.add;
const { columns } = recordKind;
const DEFAULT_KIND = 'website';

/** Adds an address to the inventory without leaving the screen. */
export function AddSiteForm({ directive, sites }: AddSiteFormProps) {
  const [address, setAddress] = useState('');
  const [kind, setKind] = useState<string>(DEFAULT_KIND);
  const [fault, setFault] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const refuse = (why: string) => {
    setFault(why);
    field.current?.focus();
  };

  const add = async () => {
    const typed = columns.address.schema.safeParse(address);
    const read = readSiteAddress(address);
    if (!typed.success || (read.status === 'not-checkable' && read.reason !== 'social-network')) {
      refuse(texts.notAnAddress);
      return;
    }
    if (read.status === 'checkable' && sites.some(({ siteId }) => siteId === read.id)) {
      refuse(texts.present);
      return;
    }
    const id = await addRecord(directive.id, recordKind.id, {
      ...emptyRow(recordKind),
      address: typed.data,
      kind,
      // Its name says so already: “Website đang dùng”.
      ...(kind === 'website' ? { isInUse: 'yes' } : {}),
    });
    setFault(id === undefined ? texts.full : '');
    if (id === undefined) return;
    setAddress('');
    recordUndo({ ...texts.undo, undo: () => removeRecord(id) });
  };

  return (
    <form
      className={classes['addForm']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        ref={field}
        className={classes['addAddress'] ?? ''}
        label={texts.address}
        description={texts.hint}
        value={address}
        error={fault === '' ? undefined : fault}
        spellCheck={false}
        onChange={(event) => {
          setAddress(event.currentTarget.value);
          setFault('');
        }}
      />
      <NativeSelect
        label={texts.kind}
        value={kind}
        data={columns.kind.options.map(({ id, label }) => ({ value: id, label }))}
        onChange={(event) => {
          setKind(event.currentTarget.value);
        }}
      />
      <Button type="submit">{texts.button}</Button>
    </form>
  );
}
