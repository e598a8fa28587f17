import { builtInDirectives } from '#shared/directives/registry.ts';
import { usePacks } from '#renderer/bridge/use-packs.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { originOf } from './origin-of.ts';
import classes from './packs.module.css';

/** The packs that may be used, where each comes from, and the stored files that have gone bad. */
export function PacksAtHand() {
  const packs = usePacks();
  if (packs === undefined) return null;
  const { imported, setAside, failure } = packs;
  return (
    <>
      {failure !== null && <FailureMessage failure={failure} />}
      {setAside.length > 0 && (
        <div className={classes['block']}>
          <Notice tone="warning" title={packsTexts.setAsideTitle(setAside.length)}>
            <p>{packsTexts.setAsideLead}</p>
            <ul className={classes['reasons']}>
              {setAside.map(({ fileName, reason }) => (
                <li key={fileName}>
                  {reason} <code>{fileName.slice(0, 8)}…</code>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <Section title={packsTexts.atHandTitle}>
        <FactList
          facts={[
            ...imported.map((pack) => ({ name: pack.directive.title, value: originOf(pack) })),
            ...builtInDirectives.map(({ title }) => ({ name: title, value: packsTexts.builtIn })),
          ]}
        />
      </Section>
    </>
  );
}
