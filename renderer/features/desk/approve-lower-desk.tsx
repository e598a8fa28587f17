import { Button, Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { visibleText } from '#shared/base/visible-text.ts';
import { communeKey, type LowerDesk } from '#shared/desk/lower-desk.ts';
import { currentKeysOf } from '#shared/desk/renewed-keys.ts';
import { approveLowerDesk } from '#renderer/storage/lower-desks.ts';
import { handedUpTexts } from '#renderer/texts/handed-up.ts';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import classes from './desk-sources.module.css';

const texts = handedUpTexts.below;

interface ApproveLowerDeskProps {
  readonly fingerprint: string;
  readonly communeSaid: string;
  /** Whose keys are known. */
  readonly desks: readonly LowerDesk[];
}

/** Keeps a key as that of a desk below, for the one place whose units it may speak for. */
export function ApproveLowerDesk({ fingerprint, communeSaid, desks }: ApproveLowerDeskProps) {
  const [name, setName] = useState('');
  const [commune, setCommune] = useState(communeSaid);
  const [isCompared, setIsCompared] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const before = currentKeysOf(commune, desks);
  const place = communeKey(commune);
  const relation = said?.place === place ? said.relation : null;
  const isSaid = before.length === 0 || relation !== null;
  return (
    <>
      <h3>{texts.code}</h3>
      <KeyCode fingerprint={fingerprint} label={texts.code} />
      <TextInput
        label={texts.deskName}
        maxLength={200}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <TextInput
        label={texts.deskCommune}
        maxLength={200}
        value={commune}
        onChange={(event) => {
          setCommune(event.currentTarget.value);
        }}
      />
      {before.length > 0 && (
        <Relation
          before={before}
          relation={relation}
          onChoose={(chosen) => {
            setSaid({ place, relation: chosen });
          }}
        />
      )}
      <Checkbox
        label={texts.compared}
        checked={isCompared}
        onChange={(event) => {
          setIsCompared(event.currentTarget.checked);
        }}
      />
      <div className={classes['actions']}>
        <Button
          disabled={!isCompared || !isSaid || name.trim().length < 3 || commune.trim() === ''}
          onClick={() => {
            const approvedAt = new Date().toISOString();
            const replaces = relation === null || relation === BESIDE ? [] : [relation];
            void approveLowerDesk({ fingerprint, name, commune, approvedAt, replaces });
          }}
        >
          {texts.approve}
        </Button>
      </div>
    </>
  );
}

/** That the place has one more desk; anything else is the key whose place the new one takes. */
const BESIDE = 'beside';

interface Said {
  /** For which place it was said. */
  readonly place: string;
  readonly relation: string;
}

interface RelationProps {
  /** The keys that the place has now. */
  readonly before: readonly LowerDesk[];
  readonly relation: string | null;
  readonly onChoose: (relation: string) => void;
}

/** Asks what a further key of a place is: nothing is proposed, as the figures follow from it. */
function Relation({ before, relation, onChoose }: RelationProps) {
  return (
    <Radio.Group label={texts.relation} description={texts.relationLead} value={relation} onChange={onChoose}>
      <Stack gap={10} mt={8}>
        {before.map((desk) => (
          <Radio
            key={desk.fingerprint}
            value={desk.fingerprint}
            label={texts.replacesKey(visibleText(desk.name), desk.fingerprint)}
            description={texts.replacesLead}
          />
        ))}
        <Radio value={BESIDE} label={texts.beside} description={texts.besideLead} />
      </Stack>
    </Radio.Group>
  );
}
