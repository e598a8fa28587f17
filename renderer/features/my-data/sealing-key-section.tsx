import { assertNever } from '#shared/base/assert-never.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import { myDataTexts } from '#renderer/texts/my-data.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import { Section } from '#renderer/ui/page.tsx';
import classes from './my-data.module.css';
import type { KeyState } from '#shared/keys/key-state.ts';

const NOTHING = {};

/** The code of the unit's own key, to be read to a receiver who calls. */
export function SealingKeySection() {
  const { result } = useCall('keys:describe', NOTHING);
  if (result === undefined) return null;
  return (
    <Section title={myDataTexts.keyTitle}>
      {result.ok ? <CodeOf state={result.value} /> : <FailureMessage failure={result.error} />}
    </Section>
  );
}

function CodeOf({ state }: { readonly state: KeyState }) {
  switch (state.status) {
    case 'none':
      return <p className={classes['text']}>{myDataTexts.keyNone}</p>;
    case 'damaged':
      return <p className={classes['text']}>{myDataTexts.keyDamaged}</p>;
    case 'present':
      return (
        <div className={classes['code']}>
          <p className={classes['text']}>{myDataTexts.keyLead}</p>
          <KeyCode fingerprint={state.fingerprint} label={myDataTexts.keyTitle} />
        </div>
      );
    default:
      return assertNever(state);
  }
}
