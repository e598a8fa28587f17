import { frameTexts } from '#renderer/texts/frame.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { PageHeader } from '#renderer/ui/page.tsx';

/** Where a wrong address leads. */
export function NotFoundPage() {
  const { title, lead, back } = frameTexts.notFound;
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <a href={href(ADDRESSES.home)}>{back}</a>
    </>
  );
}
