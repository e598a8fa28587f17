import type { Answer } from '#shared/answers/answer.ts';
import { itemProgress, type Progress } from '#shared/assessment/progress/progress.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { homeTexts } from '#renderer/texts/home.ts';
import { href, itemAddress } from '#renderer/ui/addresses.ts';
import { type BarPart, PartsBar } from '#renderer/ui/parts-bar.tsx';
import classes from './home.module.css';

interface ItemProgressListProps {
  readonly directive: Directive;
  readonly answers: Readonly<Record<string, Answer>>;
}

const { counts } = homeTexts;

function barParts(progress: Progress): readonly BarPart[] {
  return [
    { id: 'done', tone: 'done', count: progress.done },
    { id: 'open', tone: 'in-progress', count: progress.open },
    { id: 'unclear', tone: 'unclear', count: progress.unclear },
    { id: 'notApplicable', tone: 'open', count: progress.notApplicable },
  ];
}

function inWords(progress: Progress): string {
  return [
    ...(progress.done > 0 ? [counts.done(progress.done)] : []),
    ...(progress.open > 0 ? [counts.open(progress.open)] : []),
    ...(progress.unclear > 0 ? [counts.unclear(progress.unclear)] : []),
    ...(progress.notApplicable > 0 ? [counts.notApplicable(progress.notApplicable)] : []),
    ...(progress.unanswered > 0 ? [counts.unanswered(progress.unanswered)] : []),
  ].join(' · ');
}

/** A bar for each item with its numbers in words; no score, as nobody is to be ranked. */
export function ItemProgressList({ directive, answers }: ItemProgressListProps) {
  return (
    <ul className={classes['items']}>
      {directive.items.map((item) => {
        const progress = itemProgress(item, answers);
        return (
          <li key={item.id} className={classes['item']}>
            <a href={href(itemAddress(item.id))} className={classes['itemTitle']}>
              {item.id}. {item.title}
            </a>
            <span className={classes['itemTotal']}>{homeTexts.criteria(progress.total)}</span>
            <div className={classes['itemBar']}>
              <PartsBar parts={barParts(progress)} total={progress.total} />
            </div>
            <span className={classes['itemCounts']}>{inWords(progress)}</span>
          </li>
        );
      })}
    </ul>
  );
}
