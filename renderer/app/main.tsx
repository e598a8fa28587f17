import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openStorage } from '#renderer/storage/open-storage.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { Providers } from './providers.tsx';
import { saveBeforeClosing } from './save-before-closing.ts';
import { showBugs } from './show-bugs.ts';
import { Start } from './start.tsx';
import { keepClicksSteady } from './steady-clicks.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

showBugs();
saveBeforeClosing();
keepClicksSteady(document);
const opening = openStorage();

createRoot(root).render(
  <StrictMode>
    <Providers>
      <CrashBoundary>
        <Start opening={opening} />
      </CrashBoundary>
    </Providers>
  </StrictMode>,
);
