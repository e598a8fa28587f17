import { get, type FieldErrors, type FieldPath } from 'react-hook-form';
import type { UnitProfileDraft } from '#shared/answers/report-input.ts';
import { unitProfileSchema } from '#shared/unit/unit-profile.ts';
import { profileDraftSchema } from '#shared/answers/any-report-input.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { EMPTY_PROFILE } from '#renderer/storage/profile.ts';
import { profileTexts } from '#renderer/texts/profile.ts';

/** Holds a form against what a report needs, and keeps the faults at their fields. */
export const completeProfileSchema = profileDraftSchema.superRefine((draft, context) => {
  const issues = unitProfileSchema.safeParse(draft).error?.issues ?? [];
  for (const { path, message } of issues) context.addIssue({ code: 'custom', path: [...path], message });
});

/** A field of the form that holds text. */
export type ProfileField = Exclude<FieldPath<UnitProfileDraft>, 'head' | 'contact'>;

/** In the order of the screen. */
const DETAIL_FIELDS: readonly string[] = [
  'head.title',
  'place',
  'abbreviation',
  'contact.position',
  'contact.email',
] satisfies readonly ProfileField[];

/** Whether the field stands in the part that is folded at first. */
export function isDetail(field: string): boolean {
  return DETAIL_FIELDS.includes(field);
}

/** Whether an address names a field of the form. */
export function isProfileField(field: string): field is ProfileField {
  return field in profileTexts.labels;
}

/** What is wrong with a field, in words. */
export function faultOf(errors: FieldErrors<UnitProfileDraft>, field: ProfileField): string | undefined {
  const error: unknown = get(errors, field);
  return error === undefined ? undefined : profileTexts.faults[field];
}

/** The first field with a fault as the screen shows them: what is folded comes last. */
export function firstFaulty(errors: FieldErrors<UnitProfileDraft>): ProfileField | undefined {
  const names = Object.keys(profileTexts.labels).filter((name) => !isDetail(name));
  return [...names, ...DETAIL_FIELDS]
    .filter(isProfileField)
    .find((name) => faultOf(errors, name) !== undefined);
}

/** The text of a field. */
export function textOf(profile: UnitProfileDraft, field: ProfileField): string {
  const text: unknown = get(profile, field);
  return typeof text === 'string' ? text : '';
}

/** A profile with another text in a field, whether it may stand there or not. */
export function withText(profile: UnitProfileDraft, field: ProfileField, text: string): unknown {
  const [part, inner = ''] = field.split('.');
  if (part === 'head') return { ...profile, head: { ...profile.head, [inner]: text } };
  if (part === 'contact') return { ...profile, contact: { ...profile.contact, [inner]: text } };
  return { ...profile, [field]: text };
}

/** What will be stored for the text in a field: cleaned, complete or not. */
export function readProfileText(field: ProfileField, typed: string): Result<string, string> {
  const draft = profileDraftSchema.safeParse(withText(EMPTY_PROFILE, field, typed));
  return draft.success ? ok(textOf(draft.data, field)) : fail(profileTexts.faults[field]);
}
