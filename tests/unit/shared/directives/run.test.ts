import { describe, expect, it } from 'vitest';
import { directiveSchema } from '#shared/directives/directive.ts';
import { offeredPacks } from '#shared/directives/offered-packs.ts';
import {
  campaignIdFor,
  campaignIdSchema,
  campaignSchemaOf,
  findPackOf,
  isSoundRun,
  periodFault,
  runOf,
} from '#shared/directives/run.ts';
import { reportFileName } from '#shared/report/file-name.ts';
import { sampleDirective, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const REPEATED = directiveSchema.parse({
  ...sampleDirectiveJson(),
  id: 'tu-kiem-mau',
  title: 'Tự kiểm mẫu',
  fileTag: 'tu-kiem',
  letter: null,
  event: {
    name: 'Tự kiểm',
    startsOn: null,
    endsOn: null,
    isRepeated: true,
    occasion: 'trong đợt tự kiểm',
  },
});

const NOVEMBER = { startsOn: '2026-11-05', endsOn: '2026-11-30' };
const RUN = { campaign: 'tu-kiem-mau.2026-11', period: NOVEMBER };

describe('the id of a run', () => {
  it('is that of the pack where the pack is run once, so that the reports of all units share it', () => {
    expect(campaignIdFor(sampleDirective, null, [sampleDirective.id])).toBe(sampleDirective.id);
    expect(campaignSchemaOf(sampleDirective).safeParse(`${sampleDirective.id}.2026-11`).success).toBe(false);
  });

  it('has the month in which it begins, and a number from the second run of a month on', () => {
    const begun = [RUN.campaign];
    expect(campaignIdFor(REPEATED, NOVEMBER, [])).toBe(RUN.campaign);
    expect(campaignIdFor(REPEATED, NOVEMBER, begun)).toBe('tu-kiem-mau.2026-11.2');
    expect(campaignIdFor(REPEATED, NOVEMBER, [...begun, 'tu-kiem-mau.2026-11.2'])).toBe(
      'tu-kiem-mau.2026-11.3',
    );
    expect(campaignIdFor(REPEATED, { ...NOVEMBER, startsOn: '2026-12-01' }, begun)).toBe(
      'tu-kiem-mau.2026-12',
    );
  });

  it.each(['tu-kiem-mau', 'tu-kiem-mau.2026-11', 'tu-kiem-mau.2026-11.2'])('%s leads to its pack', (id) => {
    expect(campaignIdSchema.safeParse(id).success).toBe(true);
    expect(campaignSchemaOf(REPEATED).safeParse(id).success).toBe(true);
    expect(findPackOf([sampleDirective, REPEATED], id)).toBe(REPEATED);
  });

  it.each(['tu-kiem-mau.2026-13', 'tu-kiem-mau.2026-11.', 'tu-kiem-mau.2026-11.0', 'khac.2026-11', '../x'])(
    '%s is none of the pack',
    (id) => {
      expect(campaignSchemaOf(REPEATED).safeParse(id).success).toBe(false);
    },
  );
});

describe('a pack in a run', () => {
  const run = runOf(REPEATED, RUN);

  it('has the name, the days and the file name of the run', () => {
    expect(run).toMatchObject({ id: RUN.campaign, title: 'Tự kiểm mẫu, tháng 11/2026' });
    expect(run.event).toMatchObject({
      ...NOVEMBER,
      name: 'Tự kiểm tháng 11/2026',
      occasion: 'trong đợt tự kiểm tháng 11/2026',
    });
    expect(reportFileName('Trường Hoa Sen', run.fileTag, 1)).toBe(
      'BC-ATTT_truong-hoa-sen_tu-kiem-2026-11_01.pdf',
    );
  });

  it('stays what it is when it is asked for again, and so does a pack that is run once', () => {
    expect(runOf(run, RUN)).toBe(run);
    expect(runOf(sampleDirective, { campaign: sampleDirective.id, period: null })).toBe(sampleDirective);
  });

  it('stays a run of its own when a later edition of the pack is run once only', () => {
    const later = runOf({ ...REPEATED, event: { ...REPEATED.event, isRepeated: false } }, RUN);
    expect(later).toMatchObject({ id: RUN.campaign, title: 'Tự kiểm mẫu, tháng 11/2026' });
    expect(later.event).toMatchObject(NOVEMBER);
  });

  it('has no days where nobody has chosen them', () => {
    expect(runOf(REPEATED, { ...RUN, period: null }).event).toMatchObject({ startsOn: null, endsOn: null });
  });
});

it.each([
  ['2026-11-05', '2026-11-05', null],
  ['', '2026-11-05', 'missing'],
  ['2026-11-06', '2026-11-05', 'reversed'],
  ['2026-11-05', '2027-11-05', null],
  ['2026-11-05', '2027-11-06', 'too-long'],
])('days from %s to %s: %s', (startsOn, endsOn, fault) => {
  expect(periodFault(startsOn, endsOn)).toBe(fault);
});

it('the days of a run begin in the month that its id names, and only a run of a month has days of its own', () => {
  expect(isSoundRun(RUN, REPEATED)).toBe(true);
  expect(isSoundRun({ ...RUN, period: null }, REPEATED)).toBe(false);
  expect(isSoundRun({ ...RUN, period: null }, null)).toBe(true);
  expect(isSoundRun({ campaign: sampleDirective.id, period: null }, sampleDirective)).toBe(true);
  expect(isSoundRun({ ...RUN, period: { startsOn: '2026-12-01', endsOn: '2026-12-02' } }, REPEATED)).toBe(
    false,
  );
  expect(isSoundRun({ campaign: 'tu-kiem-mau', period: NOVEMBER }, REPEATED)).toBe(false);
});

it('a pack that is run again and again has no days of its own', () => {
  const dated = { ...REPEATED, event: { ...REPEATED.event, startsOn: '2026-11-05' } };
  expect(directiveSchema.safeParse(dated).error?.issues[0]?.path).toEqual(['event', 'startsOn']);
});

describe('the pack that is offered first', () => {
  const dated = { ...sampleDirective, event: { ...sampleDirective.event, ...NOVEMBER } };

  it.each([
    ['2026-11-05', dated],
    ['2026-11-30', dated],
    ['2026-12-01', REPEATED],
  ])('on %s', (day, pack) => {
    expect(offeredPacks([sampleDirective, dated, REPEATED], day)[0]).toBe(pack);
  });
});
