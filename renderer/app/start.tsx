import { use, useState } from 'react';
import type { OpenedStorage, OpenFailure } from '#renderer/storage/open-storage.ts';
import type { Result } from '#shared/base/result.ts';
import { App } from './app.tsx';
import { RecoveryScreen } from './recovery-screen.tsx';
import { StartFailure } from './start-failure.tsx';

interface StartProps {
  /** How the working store is found; a mistake of ours there is shown as any other. */
  readonly opening: Promise<Result<OpenedStorage, OpenFailure>>;
}

/** The app; before it, what could be brought back when the working store has lost something. */
export function Start({ opening }: StartProps) {
  const opened = use(opening);
  const [isRecovered, setIsRecovered] = useState(false);
  if (!opened.ok) return <StartFailure failure={opened.error} />;
  if (opened.value.status === 'ready' || isRecovered) return <App />;
  return (
    <RecoveryScreen
      recoverable={opened.value.recoverable}
      onDone={() => {
        setIsRecovered(true);
      }}
    />
  );
}
