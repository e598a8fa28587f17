import { useEffect, useState } from 'react';
import type { OpenedStorage, OpenFailure } from '#renderer/storage/open-storage.ts';
import type { Result } from '#shared/base/result.ts';
import { usePacks } from '#renderer/bridge/use-packs.ts';
import { restoreDrafts } from '#renderer/questions/autosave/drafts.ts';
import { sayWordLeft } from '#renderer/ui/word-after-start.ts';
import { App } from './app.tsx';
import { NothingRecovered } from './nothing-recovered.tsx';
import { RecoveryScreen } from './recovery-screen.tsx';
import { StartFailure } from './start-failure.tsx';

interface StartProps {
  /** How the working store is found; a mistake of ours there is shown as any other. */
  readonly opening: Promise<Result<OpenedStorage, OpenFailure>>;
}

type Opened = Awaited<StartProps['opening']>;

/**
 * How the working store was found; `undefined` while it is being opened. Not by `use`: React holds back what has waited in
 * a `Suspense` until 300 ms have passed since the empty page.
 */
function useOpened(opening: StartProps['opening']): Opened | undefined {
  const [state, setState] = useState<{ readonly opened: Opened } | { readonly error: unknown }>();
  useEffect(() => {
    opening
      .then((opened) => {
        // Not before: Chromium answers for both of these stores only when main is not busy, and the page waits for it.
        restoreDrafts();
        sayWordLeft();
        setState({ opened });
      })
      .catch((error: unknown) => {
        setState({ error });
      });
  }, [opening]);
  if (state === undefined) return undefined;
  if ('error' in state) throw state.error;
  return state.opened;
}

/** The app; before it, what could be brought back when the working store has lost something. */
export function Start({ opening }: StartProps) {
  const opened = useOpened(opening);
  // Asked for while the store is being opened: the app needs both.
  usePacks();
  const [mayGoOn, setMayGoOn] = useState(false);
  if (opened === undefined) return null;
  if (!opened.ok) return <StartFailure failure={opened.error} />;
  if (opened.value.status === 'ready' || mayGoOn) return <App />;
  const goOn = () => {
    setMayGoOn(true);
  };
  return opened.value.status === 'lost' ? (
    <RecoveryScreen recoverable={opened.value.recoverable} onDone={goOn} />
  ) : (
    <NothingRecovered onDone={goOn} />
  );
}
