import { TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useForm } from 'react-hook-form';
import { useLocation } from 'wouter';
import type { UnitProfileDraft } from '#shared/answers/report-input.ts';
import { governingBodyReason, proposeGoverningBody, proposeHeadTitle } from '#shared/unit/unit-types.ts';
import { profileTexts } from '#renderer/texts/profile.ts';
import { href, itemAddress } from '#renderer/ui/addresses.ts';
import { Section } from '#renderer/ui/page.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import { inputProps, ProfileText, TypeField, useProfileField } from './profile-text.tsx';
import { completeProfileSchema, faultOf, firstFaulty, isDetail, isProfileField } from './profile-fields.ts';
import classes from './profile-form.module.css';

interface ProfileFormProps {
  readonly stored: UnitProfileDraft;
  /** The field that is to be corrected, as an address names it. */
  readonly wantedField: string | null;
  readonly firstItemId: string;
}

const { labels, hints } = profileTexts;

function proposal({ type, commune }: UnitProfileDraft): string {
  return type === '' ? '' : proposeGoverningBody(type, commune.trim());
}

/** The profile's fields: eight first, the rest folded. Every pause in typing is saved, complete or not. */
export function ProfileForm({ stored, wantedField, firstItemId }: ProfileFormProps) {
  const [, navigate] = useLocation();
  const [areDetailsOpen, setAreDetailsOpen] = useState(wantedField !== null && isDetail(wantedField));
  const { control, handleSubmit, setFocus, getValues, formState } = useForm<UnitProfileDraft>({
    defaultValues: stored,
    mode: 'onTouched',
    // the library's own order is that in which the hooks below are called, not that of the screen
    shouldFocusError: false,
    resolver: zodResolver(completeProfileSchema),
  });
  const { errors } = formState;
  const today = useToday();
  const form = { control, stored, errors };
  const governingBody = useProfileField(form, 'governingBody');
  const headTitle = useProfileField(form, 'head.title');
  /** Institution and title of the head follow type and commune as long as the user has not written their own. */
  const follow = (changed: Partial<Pick<UnitProfileDraft, 'type' | 'commune'>>) => {
    const before = getValues();
    const after = { ...before, ...changed };
    if (['', proposal(before)].includes(before.governingBody)) governingBody.onType(proposal(after));
    const [titleBefore, titleAfter] = [before.type, after.type].map(proposeHeadTitle);
    if (titleAfter !== undefined && ['', titleBefore].includes(before.head.title)) {
      if (titleAfter !== before.head.title) headTitle.onType(titleAfter);
    }
  };

  useEffect(() => {
    if (wantedField !== null && isProfileField(wantedField)) setFocus(wantedField);
  }, [wantedField, setFocus]);

  const toFirstItem = handleSubmit(
    () => {
      navigate(itemAddress(firstItemId));
    },
    (errors) => {
      const isFaulty = (name: string) => isProfileField(name) && faultOf(errors, name) !== undefined;
      const hasFaultyDetail = Object.keys(labels).some((name) => isDetail(name) && isFaulty(name));
      // a field in a folded part takes no focus
      if (hasFaultyDetail) {
        flushSync(() => {
          setAreDetailsOpen(true);
        });
      }
      const first = firstFaulty(errors);
      if (first !== undefined) setFocus(first);
    },
  );

  return (
    <form noValidate autoComplete="off">
      <Section title={profileTexts.unitTitle}>
        <div className={classes['grid']}>
          <ProfileText
            form={form}
            name="name"
            description={hints.name}
            maxLength={200}
            className={classes['wide']}
          />
          <TypeField
            form={form}
            onPick={(type) => {
              follow({ type });
            }}
          />
          <ProfileText form={form} name="code" description={hints.code} maxLength={32} spellCheck={false} />
          <ProfileText
            form={form}
            name="commune"
            description={hints.commune}
            maxLength={200}
            onTyped={(commune) => {
              follow({ commune });
            }}
          />
          <TextInput
            {...inputProps(governingBody)}
            description={hints.governingBody(governingBodyReason(stored.type, today))}
            maxLength={200}
          />
        </div>
      </Section>
      <Section title={profileTexts.peopleTitle} lead={profileTexts.peopleLead}>
        <div className={classes['grid']}>
          <ProfileText form={form} name="head.name" maxLength={200} className={classes['wide']} />
          <ProfileText form={form} name="contact.name" maxLength={200} />
          <ProfileText form={form} name="contact.phone" maxLength={30} inputMode="tel" />
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
          <TextInput {...inputProps(headTitle)} maxLength={80} />
          <ProfileText form={form} name="place" maxLength={60} />
          <ProfileText form={form} name="abbreviation" description={hints.abbreviation} maxLength={20} />
          <ProfileText form={form} name="contact.position" maxLength={80} />
          <ProfileText
            form={form}
            name="contact.email"
            maxLength={200}
            inputMode="email"
            spellCheck={false}
          />
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
