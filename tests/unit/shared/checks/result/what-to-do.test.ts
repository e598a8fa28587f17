import { describe, expect, it } from 'vitest';
import { actionGroup } from '#shared/checks/result/action-group.ts';
import { isCheckDue } from '#shared/checks/request/check-schedule.ts';
import { carryMarks, NO_MARK, saysSomething } from '#shared/checks/result/carry-marks.ts';
import { checks } from '#shared/checks/engine/registry.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

describe('what is to be done about a finding', () => {
  it('never frightens with headers', () => {
    const headers = checks.flatMap(({ rules }) => rules).filter(({ topic }) => topic === 'headers');
    expect(headers.length).toBeGreaterThan(0);
    for (const rule of headers) expect(['improve', 'know']).toContain(actionGroup(rule, rule));
  });

  it('calls planted content by what is to be done: removed now', () => {
    const rule = { topic: 'content', actor: 'vendor' } as const;
    expect(actionGroup({ severity: 'critical', infection: 'proof' }, rule)).toBe('remove-now');
    expect(actionGroup({ severity: 'high', infection: 'hint' }, rule)).toBe('remove-now');
    expect(actionGroup({ severity: 'low', infection: 'hint' }, rule)).toBe('improve');
  });

  it('sends the rest to whoever can mend it, and what nobody has to mend to the end', () => {
    const fault = { severity: 'high', infection: 'none' } as const;
    expect(actionGroup(fault, { topic: 'https', actor: 'vendor' })).toBe('vendor');
    expect(actionGroup(fault, { topic: 'dns', actor: 'domain-operator' })).toBe('vendor');
    expect(actionGroup(fault, { topic: 'dns', actor: 'school' })).toBe('school');
    expect(actionGroup(fault, undefined)).toBe('vendor');
    expect(actionGroup({ severity: 'info', infection: 'none' }, undefined)).toBe('know');
  });
});

describe('what was said about findings', () => {
  const marks = {
    seen: { ...NO_MARK, isRemoved: true, isCauseFound: true, cause: 'Lộ mật khẩu' },
    gone: { ...NO_MARK, isRemoved: true },
    false: { ...NO_MARK, falseAlarmReason: 'Bài tuyên truyền' },
  };

  it('goes on to the next check, but what is seen again is not removed', () => {
    const carried = carryMarks(marks, {
      findings: [findingOf({ key: 'seen' }), findingOf({ key: 'false' })],
    });
    expect(carried['seen']).toEqual({ ...marks.seen, isRemoved: false });
    expect(carried['gone']).toEqual(marks.gone);
    expect(carried['false']).toEqual(marks.false);
  });
});

describe('an attempt that came to nothing', () => {
  it('says nothing about the site, unless the site is what did not answer', () => {
    const { result } = siteCheckOf();
    expect(saysSomething({ ...result, status: 'not-checked', reason: 'offline' })).toBe(false);
    expect(saysSomething({ ...result, status: 'not-checked', reason: 'site-down' })).toBe(true);
    expect(saysSomething({ ...result, status: 'partly-checked', reason: 'cancelled' })).toBe(true);
  });
});

describe('the schedule', () => {
  const now = new Date('2026-11-22T08:00:00Z');
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

  it.each([
    ['never', null, null, false],
    ['daily', null, null, true],
    ['daily', hoursAgo(23), hoursAgo(23), false],
    ['daily', hoursAgo(24), hoursAgo(24), true],
    ['weekly', hoursAgo(24 * 6), hoursAgo(24 * 6), false],
    ['weekly', hoursAgo(24 * 7), hoursAgo(24 * 7), true],
    ['daily', hoursAgo(40), hoursAgo(0.5), false],
    ['daily', hoursAgo(40), hoursAgo(1), true],
  ] as const)('%s, checked %s, tried %s: %s', (schedule, checkedAt, triedAt, isDue) => {
    expect(isCheckDue(schedule, { checkedAt, triedAt }, now)).toBe(isDue);
  });
});
