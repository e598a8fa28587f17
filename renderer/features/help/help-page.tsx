import { type HelpChapter, helpTexts } from '#renderer/texts/help.ts';
import { PageHeader, Section } from '#renderer/ui/page.tsx';
import classes from './help.module.css';

const CHAPTERS: readonly HelpChapter[] = helpTexts.chapters;

function scrollTo(chapterId: string): void {
  const chapter = document.getElementById(chapterId);
  chapter?.scrollIntoView({ block: 'start' });
  chapter?.focus({ preventScroll: true });
}

/** The built-in guide: what to do in which order, then what to look up. */
export function HelpPage() {
  return (
    <>
      <PageHeader title={helpTexts.title} lead={helpTexts.lead} />
      <nav className={classes['contents']} aria-label={helpTexts.contents}>
        {CHAPTERS.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className={classes['jump']}
            onClick={() => {
              scrollTo(id);
            }}
          >
            {title}
          </button>
        ))}
      </nav>
      {CHAPTERS.map((chapter) => (
        <div key={chapter.id} id={chapter.id} tabIndex={-1} className={classes['chapter']}>
          <Section title={chapter.title} lead={chapter.lead}>
            <ChapterBody chapter={chapter} />
          </Section>
        </div>
      ))}
    </>
  );
}

function ChapterBody({ chapter: { steps, points } }: { readonly chapter: HelpChapter }) {
  if (steps !== undefined) {
    return (
      <ol className={classes['list']}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    );
  }
  return (
    <ul className={classes['list']}>
      {points?.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
