import path from 'node:path';
import { vi } from 'vitest';
import { deskHandlers } from '#main/ipc/desk.handlers.ts';
import { noProtector } from '#main/security/system-protector.ts';
import { openDeskPlaces } from '#services/desk/desk-places-store.ts';
import { examineRegister } from '#services/desk/read-register.ts';
import { openDecryptionKeyStore } from '#services/keys/decryption-key-store.ts';
import { openKeyStore } from '#services/keys/key-store.ts';
import { ok } from '#shared/base/result.ts';
import { builtInIssuers } from '#shared/keys/issuer-list.ts';
import type { ReceiptsWritten } from '#shared/receipts/receipts-written.ts';
import { sampleReceivedFile } from './received-files.ts';

/** What the worker could not read. */
export const UNREAD = [{ source: 'mat.pdf', code: 'file-unreadable' }];

const ALL_WRITTEN: ReceiptsWritten = { writtenCount: 1, stopped: null };

/** Whether the reading was whole, and how the writing of receipts ended. */
export type DeskTold = readonly [isWhole?: boolean, receipts?: ReceiptsWritten];

/** The handlers of a desk whose worker looks at registers for good, and at reports and receipts as told. */
export function deskInMain(folder: string, ...[isWhole = true, receipts = ALL_WRITTEN]: DeskTold) {
  const at = (name: string) => path.join(folder, name);
  const jobs: { readonly name: string; readonly input: Readonly<Record<string, unknown>> }[] = [];
  const judged = [{ file: sampleReceivedFile({ source: isWhole ? 'mot.pdf' : 'nua.pdf' }), signatures: [] }];
  const runJob = async (name: string, input: Readonly<Record<string, unknown>>) => {
    jobs.push({ name, input });
    if (name === 'examine-register') {
      const read = await examineRegister(input['content'] as Uint8Array);
      return ok(read.ok ? { status: 'read', ...read.value } : { status: 'unreadable', sentence: read.error });
    }
    if (name === 'write-receipts') return ok(receipts);
    if (name === 'write-report-lines') return ok({ unreadCount: 0, differingCount: 2 });
    return ok(
      name === 'read-received' ? { isWhole, judged, unread: UNREAD, skipped: [], handedUp: [] } : undefined,
    );
  };
  const window = {
    webContents: { isDestroyed: () => false, send: vi.fn() },
    isDestroyed: () => false,
    setProgressBar: vi.fn(),
  };
  const handlers = deskHandlers({
    window: window as never,
    folders: { documents: folder } as never,
    deskPlaces: openDeskPlaces(at('desk-places.json')),
    packs: { directives: () => Promise.resolve([]) } as never,
    approvedKeys: { list: () => Promise.resolve([]) } as never,
    issuers: { current: () => Promise.resolve({ list: builtInIssuers }) } as never,
    keyStore: openKeyStore(at('khoa'), noProtector),
    decryptionKeys: openDecryptionKeyStore(at('khoa'), noProtector),
    runJob: runJob as never,
  });
  return { handlers, jobs };
}
