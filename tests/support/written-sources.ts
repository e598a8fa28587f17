import type { WrittenSources } from '#services/desk/written-view.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { CAMPAIGN, sampleReceivedFile, UNIT_KEY } from './received-files.ts';

/** What a made-up desk has read: one of two units has reported, and one file could not be had. */
export const WRITTEN_SOURCES: WrittenSources = {
  judged: [{ file: sampleReceivedFile({ source: 'a.pdf' }), signatures: [] }],
  unread: [{ source: 'phường/hỏng.pdf', code: 'file-unreadable' }],
  skipped: [],
  readAt: '2026-12-01T16:59:00.000Z',
  register: [
    { code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [], commune: 'Phường Mẫu' },
    { code: 'HP-002', name: 'Trường Mẫu Hai', fingerprints: [], commune: 'Xã Mẫu', phone: '0900 000 002' },
  ],
  units: [{ code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [UNIT_KEY] }],
  campaign: CAMPAIGN,
  deadline: null,
  directive: builtInDirectives[0] ?? null,
  handedUp: [],
  lowerDesks: [],
};
