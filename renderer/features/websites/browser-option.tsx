import { Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call } from '#renderer/bridge/bridge.ts';
import { saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { websitesTexts } from '#renderer/texts/websites.ts';

const texts = websitesTexts.options;

/** Whether this PC lets the app open pages; `undefined` while asking. */
function useIsAvailable(): boolean | undefined {
  const [isAvailable, setIsAvailable] = useState<boolean>();
  useEffect(() => {
    let isLeft = false;
    const ask = async () => {
      const answer = await call('site-check:describe-browser', {});
      if (!isLeft) setIsAvailable(answer.ok && answer.value.isAvailable);
    };
    void ask();
    return () => {
      isLeft = true;
    };
  }, []);
  return isAvailable;
}

/** Whether pages are also opened, as a visitor would. Where that is not safe, it says so and cannot be chosen. */
export function BrowserOption() {
  const isWanted = useSetting('openPagesInBrowser');
  const isAvailable = useIsAvailable();
  if (isWanted === undefined || isAvailable === undefined) return null;
  return (
    <Checkbox
      label={texts.browser}
      description={isAvailable ? texts.browserHint : texts.browserUnavailable}
      checked={isWanted && isAvailable}
      disabled={!isAvailable}
      onChange={(event) => {
        void saveSetting('openPagesInBrowser', event.currentTarget.checked);
      }}
    />
  );
}
