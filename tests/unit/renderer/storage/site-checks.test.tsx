import { expect, test } from 'vitest';
import { limitSentences } from '#shared/checks/result/finding-words.ts';
import { notCheckedOutcome } from '#shared/checks/result/not-checked-outcome.ts';
import { type Baseline, baselineSchema } from '#shared/checks/result/baseline.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import {
  acceptHost,
  acceptLastSeen,
  markFinding,
  readLastLooks,
  readReportedSiteChecks,
  readResultToCompare,
  readSite,
  readTellingCheck,
  saveSiteCheck,
} from '#renderer/storage/site-checks.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const SITE = 'thhoasenmau.edu.vn';

function baselineAt(day: string, removedKeys: readonly string[] = []): Baseline {
  return baselineSchema.parse({
    format: 'tu-kiem-attt/site-baseline',
    schemaVersion: 1,
    host: SITE,
    takenAt: `${day}T08:00:00.000Z`,
    pages: [],
    scriptHosts: [],
    frameHosts: [],
    formHosts: [],
    generator: '',
    server: '',
    iconSha256: '',
    addresses: [],
    nameServers: [],
    mailHosts: [],
    cnames: [],
    certificateIssuer: '',
    certificateKeySha256: '',
    certificateValidTo: '',
    sitemapEntryCount: 0,
    unusedChecks: 0,
    removedKeys: [...removedKeys],
  });
}

function checkOn(day: string, changes: Partial<SiteCheckResult>, removedKeys: readonly string[] = []) {
  const { result } = siteCheckOf({ checkedAt: `${day}T08:00:00.000Z`, ...changes });
  return saveSiteCheck(SITE, { result, baseline: baselineAt(day, removedKeys) });
}

async function newestId(): Promise<string> {
  const check = await readTellingCheck(SITE);
  if (check === undefined) throw new Error('there is no check');
  return check.id;
}

test('the first state without planted content is the one to compare with, and stays it', async () => {
  await checkOn('2026-11-01', { infected: true });
  expect((await readSite(SITE)).baseline).toBeNull();
  await checkOn('2026-11-02', { infected: false }, ['S01']);
  await checkOn('2026-11-03', { infected: false });
  const site = await readSite(SITE);
  expect(site.baseline?.takenAt).toBe('2026-11-02T08:00:00.000Z');
  expect(site.lastSeen?.takenAt).toBe('2026-11-03T08:00:00.000Z');
  expect(site.removedKeys).toEqual(['S01']);
});

test('the user takes a new state as right, and says which hosts are', async () => {
  await checkOn('2026-11-02', { infected: false });
  await checkOn('2026-11-03', { infected: false });
  await acceptLastSeen(SITE);
  await acceptHost(SITE, 'chat.example');
  await acceptHost(SITE, 'chat.example');
  const site = await readSite(SITE);
  expect(site.baseline?.takenAt).toBe('2026-11-03T08:00:00.000Z');
  expect(site.acceptedHosts).toEqual(['chat.example']);
});

test('what was said about findings goes on, and what was removed is remembered', async () => {
  const planted = findingOf({ key: 'planted' });
  const header = findingOf({ key: 'header', infection: 'none' });
  await checkOn('2026-11-01', { infected: true, findings: [planted, header] });
  const first = await newestId();
  await markFinding(first, 'planted', { isRemoved: true, cause: 'Lộ mật khẩu' });
  await markFinding(first, 'header', { isRemoved: true });
  expect((await readSite(SITE)).removedKeys).toEqual(['planted']);
  await checkOn('2026-11-02', { infected: true, findings: [planted] });
  const { check } = (await readTellingCheck(SITE)) ?? siteCheckOfNothing();
  expect(check.marks['planted']).toMatchObject({ isRemoved: false, cause: 'Lộ mật khẩu' });
});

test('a tick in the wrong place that is taken back makes nothing come back', async () => {
  const first = findingOf({ key: 'first' });
  const again = findingOf({ key: 'again', change: 'came-back' });
  await checkOn('2026-11-01', { infected: true, findings: [first, again] }, ['again']);
  const id = await newestId();
  for (const key of ['first', 'again']) {
    await markFinding(id, key, { isRemoved: true });
    await markFinding(id, key, { isRemoved: false });
  }
  expect((await readSite(SITE)).removedKeys).toEqual(['again']);
  await markFinding(id, 'first', { isRemoved: true });
  await markFinding(id, 'first', { falseAlarmReason: 'Bài tuyên truyền', isRemoved: false });
  expect((await readSite(SITE)).removedKeys).toEqual(['again']);
});

function siteCheckOfNothing(): never {
  throw new Error('there is no check');
}

test('an attempt without a network hides nothing that was found before', async () => {
  await checkOn('2026-11-01', { infected: true, findings: [findingOf({ key: 'planted' })] });
  const site = { url: `https://${SITE}/`, host: SITE };
  await saveSiteCheck(SITE, notCheckedOutcome(site, 'offline', '2026-11-02T08:00:00.000Z', '1.0.0'));
  expect((await readTellingCheck(SITE))?.check.result.findings).toHaveLength(1);
  expect((await readReportedSiteChecks([SITE], null))[0]?.result.infected).toBe(true);
  expect((await readSite(SITE)).lastSeen?.takenAt).toBe('2026-11-01T08:00:00.000Z');
  expect((await readLastLooks([SITE, 'other.vn'])).get(SITE)).toEqual({
    checkedAt: '2026-11-01T08:00:00.000Z',
    triedAt: '2026-11-02T08:00:00.000Z',
  });
});

test('a site that fell silent while it was read is not what later checks are compared with', async () => {
  const partly = { status: 'partly-checked', reason: 'site-down', infected: false } as const;
  await saveSiteCheck(SITE, { result: siteCheckOf(partly).result, baseline: baselineAt('2026-11-01') });
  expect((await readSite(SITE)).baseline).toBeNull();
  await saveSiteCheck(SITE, { result: siteCheckOf().result, baseline: baselineAt('2026-11-02') });
  expect((await readSite(SITE)).baseline?.takenAt).toBe('2026-11-02T08:00:00.000Z');
});

test('a time without an answer makes nobody forget what was found before', async () => {
  const found = findingOf({ key: 'sign' });
  const noAnswer = findingOf({ key: 'a02', rule: 'A02', infection: 'none', seen: 'Không trả lời.' });
  const save = (changes: Parameters<typeof siteCheckOf>[0]) =>
    saveSiteCheck(SITE, { result: siteCheckOf(changes).result, baseline: null });
  await save({ checkedAt: '2026-11-01T08:00:00.000Z', infected: true, findings: [found] });
  const down = {
    status: 'not-checked',
    reason: 'site-down',
    infected: 'unknown',
    findings: [noAnswer],
  } as const;
  await save({ ...down, checkedAt: '2026-11-02T08:00:00.000Z', findings: [noAnswer] });
  await save({ ...down, checkedAt: '2026-11-03T08:00:00.000Z', findings: [noAnswer] });
  const compared = await readResultToCompare(SITE);
  expect(compared?.findings.map(({ key }) => key)).toEqual(['a02', 'sign']);
});

test('a time without an answer hides no planted content from the report, which says that it was tried', async () => {
  const found = findingOf({ key: 'sign' });
  await checkOn('2026-11-01', { infected: true, findings: [found] });
  await markFinding(await newestId(), 'sign', { cause: 'Lộ mật khẩu' });
  await checkOn('2026-11-02', { status: 'not-checked', reason: 'site-down', infected: 'unknown' });
  const [reported] = await readReportedSiteChecks([SITE], null);
  expect(reported?.result.findings).toEqual([found]);
  expect(reported?.marks['sign']?.cause).toBe('Lộ mật khẩu');
  expect(limitSentences(reported?.result.limits ?? [])).toEqual([
    'Lần kiểm tra sau không xem được trang, nên chưa biết các dấu hiệu này đã hết hay chưa.',
  ]);
  await checkOn('2026-11-03', { infected: false, fixed: [found] });
  expect((await readReportedSiteChecks([SITE], null))[0]?.result).toMatchObject({
    infected: false,
    limits: [],
  });
});

test('planted content of a short time ago stays told after two checks without it, unless it was a false alarm', async () => {
  const told = async () =>
    (await readReportedSiteChecks([SITE], null))[0]?.result.limits.map(({ kind }) => kind);
  await checkOn('2026-01-01', { infected: true, findings: [findingOf({ key: 'old' })] });
  await checkOn('2026-11-01', { infected: false });
  expect(await told(), 'another campaign').toEqual([]);
  await checkOn('2026-11-02', { infected: true, findings: [findingOf({ key: 'sign' })] });
  await checkOn('2026-11-03', { infected: false, fixed: [findingOf({ key: 'sign' })] });
  expect(await told(), 'told by what is gone').toEqual([]);
  await checkOn('2026-11-04', { infected: false });
  expect(await told()).toEqual(['planted-before']);
  await checkOn('2026-11-05', { infected: true, findings: [findingOf({ key: 'sign' })] });
  await markFinding(await newestId(), 'sign', { falseAlarmReason: 'Bài tuyên truyền' });
  await checkOn('2026-11-06', { infected: false });
  expect(await told()).toEqual([]);
});

test('a site that was never seen is reported as not checked, with the reason', async () => {
  const site = { url: `https://${SITE}/`, host: SITE };
  await saveSiteCheck(SITE, notCheckedOutcome(site, 'offline', '2026-11-02T08:00:00.000Z', '1.0.0'));
  const [reported] = await readReportedSiteChecks([SITE, 'never.vn'], null);
  expect(reported?.result.reason).toBe('offline');
});

test('a report carries the marks of the findings that it carries, and no others', async () => {
  await checkOn('2026-11-01', { findings: [findingOf({ key: 'a' }), findingOf({ key: 'b' })] });
  await markFinding(await newestId(), 'a', { falseAlarmReason: 'Bài tuyên truyền' });
  await markFinding(await newestId(), 'b', { isRemoved: true });
  await checkOn('2026-11-02', { findings: [findingOf({ key: 'a' })] });
  const [reported] = await readReportedSiteChecks([SITE], null);
  expect(Object.keys(reported?.marks ?? {})).toEqual(['a']);
  expect(reported?.marks['a']?.falseAlarmReason).toBe('Bài tuyên truyền');
});
