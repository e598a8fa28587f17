import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Directive } from '#shared/directives/directive.ts';
import { ScheduledChecks } from '#renderer/features/websites/scheduled-checks.tsx';
import { useSetAsideCount } from '#renderer/storage/set-aside-damaged-rows.ts';
import { frameTexts } from '#renderer/texts/frame.ts';
import { HelpAsideContext } from '#renderer/ui/help-aside.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { HelpPanel } from './help-panel.tsx';
import { Rail } from './rail.tsx';
import { SaveFailureNotice } from './save-failure-notice.tsx';
import classes from './shell.module.css';
import { StatusBar } from './status-bar.tsx';

interface ShellProps {
  readonly directive: Directive;
  readonly children: ReactNode;
}

/** The frame: rail, content, help panel, status bar. */
export function Shell({ directive, children }: ShellProps) {
  const [helpElement, setHelpElement] = useState<HTMLElement | null>(null);
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);
  // Each screen begins at its top; one that is to begin elsewhere scrolls afterwards.
  useLayoutEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [location]);
  const setAsideCount = useSetAsideCount() ?? 0;
  return (
    <HelpAsideContext value={helpElement}>
      <div className={classes['frame']}>
        <a
          className={classes['skip']}
          href="#noi-dung"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('noi-dung')?.focus();
          }}
        >
          {frameTexts.skipToContent}
        </a>
        <Rail directive={directive} />
        <ScheduledChecks directive={directive} />
        <main id="noi-dung" tabIndex={-1} ref={main} className={classes['main']}>
          <div className={classes['column']}>
            <SaveFailureNotice />
            {setAsideCount > 0 && (
              <div className={classes['notice']}>
                <Notice tone="warning" title={frameTexts.setAside(setAsideCount)}>
                  <p>{frameTexts.setAsideLead}</p>
                </Notice>
              </div>
            )}
            {children}
          </div>
        </main>
        <HelpPanel onElement={setHelpElement} />
        <StatusBar />
      </div>
    </HelpAsideContext>
  );
}
