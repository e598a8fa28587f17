import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { notifications } from '@mantine/notifications';
import { afterEach, beforeEach } from 'vitest';
import { database } from '#renderer/storage/database.ts';
import { replaceContent } from '#renderer/storage/store-content.ts';
import { restoreDrafts } from '#renderer/questions/autosave/drafts.ts';
import { FAKE_LINE, installFakeBridge } from './fake-bridge.ts';

// Telling what is hidden asks for the computed style of every ancestor: most of the time of a test.
// A busy machine takes its time until a screen shows something; only what never comes waits so long.
configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });

// Growing text fields measure themselves again when a font has arrived; there are no fonts here.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

beforeEach(async () => {
  installFakeBridge();
  window.location.hash = '';
  localStorage.clear();
  restoreDrafts();
  await database.open();
  await replaceContent(database, { entries: [] }, FAKE_LINE);
});

afterEach(() => {
  cleanup();
  notifications.clean();
});
