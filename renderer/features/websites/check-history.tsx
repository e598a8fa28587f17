import { Button } from '@mantine/core';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import type { StoredSiteCheck } from '#renderer/storage/rows.ts';
import { websiteResultTexts } from '#renderer/texts/website-result.ts';
import { Section } from '#renderer/ui/page.tsx';
import { ToneIcon } from '#renderer/ui/tone-icon.tsx';
import { changeWords } from './result-words.ts';
import { siteVerdict } from './site-verdict.ts';
import classes from './website-result.module.css';

interface CheckHistoryProps {
  readonly checks: readonly StoredSiteCheck[];
  readonly shownId: string;
  readonly onShow: (checkId: string) => void;
}

const texts = websiteResultTexts.history;

/** Every check of a site, the newest first. */
export function CheckHistory({ checks, shownId, onShow }: CheckHistoryProps) {
  return (
    <Section title={texts.title}>
      <table className={classes['history']}>
        <thead>
          <tr>
            <th scope="col">{texts.time}</th>
            <th scope="col">{texts.result}</th>
            <th scope="col">{texts.changes}</th>
            <th scope="col" className={classes['number']}>
              {texts.pages}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {checks.map((stored) => (
            <HistoryRow key={stored.id} stored={stored} isShown={stored.id === shownId} onShow={onShow} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface HistoryRowProps {
  readonly stored: StoredSiteCheck;
  readonly isShown: boolean;
  readonly onShow: (checkId: string) => void;
}

function HistoryRow({ stored, isShown, onShow }: HistoryRowProps) {
  const { result } = stored.check;
  const { tone, text } = siteVerdict(stored.check);
  const time = formatDateTime(toVietnamTime(new Date(result.checkedAt)));
  return (
    <tr>
      <td>{time}</td>
      <td>
        <span className={classes['tone']} data-tone={tone}>
          <ToneIcon tone={tone} size={18} />
          {text}
        </span>
      </td>
      <td>{result.status === 'not-checked' ? '' : changeWords(result)}</td>
      <td className={classes['number']}>{result.pagesSeen}</td>
      <td>
        {isShown ? (
          <span className={classes['muted']}>{texts.shown}</span>
        ) : (
          <Button
            size="compact-sm"
            aria-label={texts.showOf(time)}
            onClick={() => {
              onShow(stored.id);
            }}
          >
            {texts.show}
          </Button>
        )}
      </td>
    </tr>
  );
}
