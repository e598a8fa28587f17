import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openStorage } from '#renderer/storage/open-storage.ts';
import { App } from './app.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { Providers } from './providers.tsx';
import { showBugs } from './show-bugs.ts';
import { StartFailure } from './start-failure.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

showBugs();
const opened = await openStorage();

createRoot(root).render(
  <StrictMode>
    <Providers>
      <CrashBoundary>{opened.ok ? <App /> : <StartFailure failure={opened.error} />}</CrashBoundary>
    </Providers>
  </StrictMode>,
);
