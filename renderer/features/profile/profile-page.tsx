import { useSearchParams } from 'wouter';
import type { Directive } from '#shared/directives/directive.ts';
import { useProfile } from '#renderer/storage/profile.ts';
import { profileTexts } from '#renderer/texts/profile.ts';
import { PageHeader } from '#renderer/ui/page.tsx';
import { ProfileForm } from './profile-form.tsx';

interface ProfilePageProps {
  readonly directive: Directive;
}

/** Who the unit is: asked once, used in every campaign. */
export function ProfilePage({ directive }: ProfilePageProps) {
  const profile = useProfile();
  const [searchParams] = useSearchParams();
  const wantedField = searchParams.get('muc');
  if (profile === undefined) return null;
  return (
    <>
      <PageHeader title={profileTexts.title} lead={profileTexts.lead} />
      <ProfileForm
        key={wantedField}
        stored={profile}
        wantedField={wantedField}
        firstItemId={directive.items[0]?.id ?? '1'}
      />
    </>
  );
}
