import { NativeSelect, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocation } from 'wouter';
import type { UnitProfileDraft } from '#shared/answers/report-input.ts';
import { proposeGoverningBody, UNIT_TYPES } from '#shared/unit/unit-types.ts';
import { createDelayedSave } from '#renderer/questions/autosave/delayed-save.ts';
import { saveProfile } from '#renderer/storage/profile.ts';
import { profileTexts } from '#renderer/texts/profile.ts';
import { href, itemAddress } from '#renderer/ui/addresses.ts';
import { Section } from '#renderer/ui/page.tsx';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import {
  completeProfileSchema,
  faultOf,
  isDetail,
  isProfileField,
  type ProfileField,
} from './profile-fields.ts';
import classes from './profile-form.module.css';

interface ProfileFormProps {
  readonly stored: UnitProfileDraft;
  /** The field that is to be corrected, as an address names it. */
  readonly wantedField: string | null;
  readonly firstItemId: string;
}

const { labels, hints } = profileTexts;
const TYPE_OPTIONS = [
  { value: '', label: profileTexts.chooseType },
  ...UNIT_TYPES.map(({ id, label }) => ({ value: id, label })),
];

function proposal({ type, commune }: UnitProfileDraft): string {
  return type === '' ? '' : proposeGoverningBody(type, commune.trim());
}

/** The profile's fields: eight first, the rest folded. Every pause in typing is saved, complete or not. */
export function ProfileForm({ stored, wantedField, firstItemId }: ProfileFormProps) {
  const [, navigate] = useLocation();
  const [areDetailsOpen, setAreDetailsOpen] = useState(wantedField !== null && isDetail(wantedField));
  const [delayed] = useState(() => createDelayedSave('profile'));
  const proposedBody = useRef(proposal(stored));
  const { register, handleSubmit, setValue, setFocus, subscribe, formState } = useForm<UnitProfileDraft>({
    defaultValues: stored,
    mode: 'onTouched',
    resolver: zodResolver(completeProfileSchema),
  });

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          delayed.schedule(() => {
            void saveProfile(values);
          });
          if (name !== 'type' && name !== 'commune') return;
          // Follows type and commune as long as the user has not written an institution of their own.
          const next = proposal(values);
          if (['', proposedBody.current].includes(values.governingBody)) {
            setValue('governingBody', next, { shouldValidate: next !== '' });
          }
          proposedBody.current = next;
        },
      }),
    [subscribe, delayed, setValue],
  );

  useEffect(() => delayed.flush, [delayed]);

  useEffect(() => {
    if (wantedField !== null && isProfileField(wantedField)) setFocus(wantedField);
  }, [wantedField, setFocus]);

  const field = (name: ProfileField) => ({
    label: labels[name],
    error: faultOf(formState.errors, name),
    ...register(name),
  });

  const toFirstItem = handleSubmit(
    () => {
      navigate(itemAddress(firstItemId));
    },
    (errors) => {
      if (
        Object.keys(labels).some((name) => isDetail(name) && isProfileField(name) && faultOf(errors, name))
      ) {
        setAreDetailsOpen(true);
      }
    },
  );

  return (
    <form noValidate autoComplete="off">
      <Section title={profileTexts.unitTitle}>
        <div className={classes['grid']}>
          <TextInput
            {...field('name')}
            description={hints.name}
            maxLength={200}
            className={classes['wide']}
          />
          <NativeSelect {...field('type')} data={TYPE_OPTIONS} />
          <TextInput {...field('code')} description={hints.code} maxLength={32} spellCheck={false} />
          <TextInput {...field('commune')} description={hints.commune} maxLength={200} />
          <TextInput {...field('governingBody')} description={hints.governingBody} maxLength={200} />
        </div>
      </Section>
      <Section title={profileTexts.peopleTitle} lead={profileTexts.peopleLead}>
        <div className={classes['grid']}>
          <TextInput {...field('head.name')} maxLength={200} className={classes['wide']} />
          <TextInput {...field('contact.name')} maxLength={200} />
          <TextInput {...field('contact.phone')} maxLength={30} inputMode="tel" />
        </div>
      </Section>
      <details
        className={classes['details']}
        open={areDetailsOpen}
        onToggle={(event) => {
          setAreDetailsOpen(event.currentTarget.open);
        }}
      >
        <summary className={classes['summary']}>
          {profileTexts.detailsTitle}
          <span className={classes['summaryLead']}>{profileTexts.detailsLead}</span>
        </summary>
        <div className={classes['grid']}>
          <TextInput {...field('head.title')} maxLength={80} />
          <TextInput {...field('place')} maxLength={60} />
          <TextInput {...field('abbreviation')} description={hints.abbreviation} maxLength={20} />
          <TextInput {...field('contact.position')} maxLength={80} />
          <TextInput {...field('contact.email')} maxLength={200} inputMode="email" spellCheck={false} />
        </div>
      </details>
      <div className={classes['actions']}>
        <PrimaryButton
          type="button"
          onClick={() => {
            void toFirstItem();
          }}
        >
          {profileTexts.continue}
        </PrimaryButton>
        <a href={href(itemAddress(firstItemId))}>{profileTexts.later}</a>
      </div>
    </form>
  );
}
