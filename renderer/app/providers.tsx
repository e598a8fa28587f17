import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/vi';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { useHashLocation, useHashSearch } from './hash-location.ts';
import classes from './theme.module.css';
import { resolveCssVariables, theme } from './theme.ts';

const DATES_SETTINGS = { locale: 'vi', firstDayOfWeek: 1, weekendDays: [0, 6] } as const;

/** The nonce under which the content security policy lets Mantine's style elements pass. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

interface ProvidersProps {
  readonly children: ReactNode;
}

/** What every screen stands in: look, language, notices, addresses. */
export function Providers({ children }: ProvidersProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <DatesProvider settings={{ ...DATES_SETTINGS, weekendDays: [...DATES_SETTINGS.weekendDays] }}>
        <Notifications position="bottom-right" className={classes['notices'] ?? ''} />
        <Router hook={useHashLocation} searchHook={useHashSearch}>
          {children}
        </Router>
      </DatesProvider>
    </MantineProvider>
  );
}
