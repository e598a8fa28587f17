import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { allCriteria, type Criterion, type Directive } from '#shared/directives/directive.ts';
import { type LeftFromBase, leftFromBase } from '#shared/packs/left-from-base.ts';
import type { PackDraft } from '#shared/packs/pack-draft.ts';
import { useUnsavedCount } from '#renderer/questions/autosave/drafts.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { CriterionWordsForm, wordsPlace } from './criterion-words-form.tsx';
import classes from './pack-editor.module.css';
import { PastDaysForm } from './past-days-form.tsx';
import { type DraftChoices, useDraftChoices } from './use-draft-choices.ts';

const texts = packEditorTexts.criteria;

interface CriteriaSectionProps {
  readonly draft: PackDraft;
  readonly base: Directive;
}

/** Which criteria of the base are asked, and in which words. */
export function CriteriaSection({ draft, base }: CriteriaSectionProps) {
  const [opened, setOpened] = useState<string>();
  const leftOut = useDraftChoices(draft, 'leftOut');
  const all = allCriteria(base).length;
  return (
    <Section title={texts.title} lead={texts.lead}>
      <p className={classes['muted']}>{texts.asked(all - leftOut.count, all)}</p>
      <LeftOver left={leftFromBase(draft, base)} />
      {base.items.map(({ id, title, criteria }) => (
        <fieldset key={id} className={classes['item']}>
          <legend>{title}</legend>
          {criteria.map((criterion) => (
            <CriterionLine
              key={criterion.id}
              criterion={criterion}
              draft={draft}
              leftOut={leftOut}
              isOpen={opened === criterion.id}
              onToggle={() => {
                setOpened(opened === criterion.id ? undefined : criterion.id);
              }}
            />
          ))}
        </fieldset>
      ))}
    </Section>
  );
}

/** What still speaks of the campaign that the draft began with. */
function LeftOver({ left: { named, oldSources } }: { readonly left: LeftFromBase }) {
  if (named.length + oldSources.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.leftTitle}>
      <p>{texts.leftLead}</p>
      <ul className={classes['list']}>
        {named.map(({ id, title, words }) => (
          <li key={id}>{texts.leftOf(id, title, words)}</li>
        ))}
        {oldSources.length > 0 && <li>{texts.oldSources(oldSources.join(', '))}</li>}
      </ul>
    </Notice>
  );
}

interface CriterionLineProps {
  readonly criterion: Criterion;
  readonly draft: PackDraft;
  readonly leftOut: DraftChoices;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function CriterionLine({ criterion, draft, leftOut, isOpen, onToggle }: CriterionLineProps) {
  const { id } = criterion;
  const words = draft.words[id];
  const isAsked = !leftOut.has(id);
  // a text that could not be kept is never out of sight
  const isFaulty = useUnsavedCount(wordsPlace(id)) > 0;
  const isShown = isOpen || isFaulty;
  return (
    <div className={classes['criterion']}>
      <Checkbox
        label={
          <>
            {id} {words?.title ?? criterion.title}
            {words !== undefined && <span className={classes['muted']}> ({texts.changed})</span>}
          </>
        }
        checked={isAsked}
        onChange={(event) => {
          leftOut.set(id, !event.currentTarget.checked);
        }}
      />
      {isAsked && (
        <Button size="compact-sm" aria-expanded={isShown} aria-label={texts.editOf(id)} onClick={onToggle}>
          {isShown ? texts.close : texts.edit}
        </Button>
      )}
      {((isAsked && isShown) || isFaulty) && (
        <div className={classes['words']}>
          <CriterionWordsForm criterion={criterion} words={words} />
          <PastDaysForm draft={draft} criterion={criterion} />
        </div>
      )}
    </div>
  );
}
