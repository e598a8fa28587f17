import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { saveSetting, useSetting } from '#renderer/storage/settings.ts';

/** What a desk says of itself in its files; remembered for the next one. */
type NameId = 'deskName' | 'deskCommune' | 'deskPerson';

/** The names by what they are. */
export type DeskNames = Readonly<Record<NameId, string>>;

/** A name that a file needs. */
export interface AskedName {
  readonly id: NameId;
  readonly label: string;
  /** So many characters at least. */
  readonly least: number;
  readonly missing: string;
}

/** What was said the last time; `undefined` while loading. */
export function useRememberedNames(): DeskNames | undefined {
  const deskName = useSetting('deskName');
  const deskCommune = useSetting('deskCommune');
  const deskPerson = useSetting('deskPerson');
  if (deskName === undefined || deskCommune === undefined || deskPerson === undefined) return undefined;
  return { deskName, deskCommune, deskPerson };
}

/** Names as they are being entered. */
export interface EnteredNames {
  readonly asked: readonly AskedName[];
  readonly names: DeskNames;
  readonly isMissing: boolean;
  /** Nobody is corrected before they have tried. */
  readonly wasTried: boolean;
  readonly setName: (id: NameId, name: string) => void;
  /** Remembers and gives them; `null` while one is missing, which is said from then on. */
  readonly take: () => Promise<DeskNames | null>;
}

/** Asks for some names. */
export function useDeskNames(remembered: DeskNames, asked: readonly AskedName[]): EnteredNames {
  const [names, setNames] = useState(remembered);
  const [wasTried, setWasTried] = useState(false);
  const isMissing = asked.some(({ id, least }) => names[id].trim().length < least);
  return {
    asked,
    names,
    isMissing,
    wasTried,
    setName: (id, name) => {
      setNames({ ...names, [id]: name });
    },
    take: async () => {
      setWasTried(true);
      if (isMissing) return null;
      for (const { id } of asked) await saveSetting(id, names[id]);
      return names;
    },
  };
}

/** The fields for names. */
export function DeskNameFields({ entered }: { readonly entered: EnteredNames }) {
  const { asked, names, wasTried, setName } = entered;
  return asked.map(({ id, label, least, missing }) => (
    <TextInput
      key={id}
      label={label}
      maxLength={200}
      value={names[id]}
      error={wasTried && names[id].trim().length < least ? missing : undefined}
      onChange={(event) => {
        setName(id, event.currentTarget.value);
      }}
    />
  ));
}
