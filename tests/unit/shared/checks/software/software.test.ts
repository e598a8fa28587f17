import { describe, expect, it } from 'vitest';
import { check as systems } from '#shared/checks/software/v01-old-system.check.ts';
import { check as libraries } from '#shared/checks/software/v02-old-libraries.check.ts';
import { check as servers } from '#shared/checks/software/v03-server-software.check.ts';
import { check as abandoned } from '#shared/checks/software/v04-abandoned.check.ts';
import { isBefore } from '#shared/checks/software/version.ts';
import { answered, SITE, webAddress } from '#tests/support/site-exchanges.ts';
import { page, rulesSeen, sightings } from '#tests/support/site-snapshot.ts';

describe('V01: the system', () => {
  const made = (generator: string) => ({
    pages: [page(SITE.href, { metas: [{ name: 'generator', content: generator }] })],
  });

  it.each(['NukeViet v4.3.07', 'WordPress 4.7.1', 'Joomla! 3.4.5', 'DotNetNuke 8.0.0'])(
    'is told: %s',
    (generator) => {
      expect(sightings(systems, made(generator))).toMatchObject([{ rule: 'V01', certainty: 'possible' }]);
    },
  );

  it.each([
    'NukeViet v4.5.02',
    'WordPress 6.6.2',
    'Joomla! - Open Source Content Management',
    'Mobirise v5',
    '',
  ])('is fine or unknown: %s', (generator) => {
    expect(rulesSeen(systems, made(generator))).toEqual([]);
  });

  it('is surer when a file of the core bears the same number', () => {
    const address = webAddress(`${SITE.href}wp-includes/js/a.js?ver=4.7.1`);
    const metas = [{ name: 'generator', content: 'WordPress 4.7.1' }];
    const snapshot = { pages: [page(SITE.href, { metas, resources: [{ element: 'script', address }] })] };
    expect(sightings(systems, snapshot)).toMatchObject([{ certainty: 'likely' }]);
  });
});

describe('V02: libraries', () => {
  const loads = (href: string) => ({
    pages: [
      page(SITE.href, {
        scripts: [{ address: webAddress(href), code: '', decoded: '', type: '', hasIntegrity: false }],
      }),
    ],
  });

  it.each([
    ['https://code.jquery.com/jquery-1.12.4.min.js', 'jQuery 1.12.4'],
    ['https://cdn.example/ajax/libs/jquery/3.3.1/jquery.min.js', 'jQuery 3.3.1'],
    ['https://cdn.example/npm/bootstrap@3.3.7/dist/js/bootstrap.min.js', 'Bootstrap 3.3.7'],
    ['https://code.jquery.com/ui/1.11.4/jquery-ui.min.js', 'jQuery UI 1.11.4'],
    [`${SITE.href}wp-includes/js/jquery/jquery.js?ver=1.12.4`, 'jQuery 1.12.4'],
  ])('are told: %s', (href, subject) => {
    expect(sightings(libraries, loads(href))).toMatchObject([{ rule: 'V02', subject }]);
  });

  it.each([
    'https://code.jquery.com/jquery-3.7.1.min.js',
    `${SITE.href}jquery.min.js`,
    `${SITE.href}theme/jquery.js?ver=1.0.0`,
    'https://cdn.example/jquery-migrate-1.4.1.min.js',
  ])('are fine: %s', (href) => {
    expect(rulesSeen(libraries, loads(href))).toEqual([]);
  });
});

describe('V03: the server', () => {
  const says = (headers: Readonly<Record<string, string>>) => ({
    pages: [page(SITE.href, {}, { exchange: answered(SITE.href, { headers }) })],
  });

  it('is told when its makers have stopped', () => {
    expect(rulesSeen(servers, says({ server: 'Microsoft-IIS/8.5', 'x-powered-by': 'PHP/7.4.33' }))).toEqual([
      'V03',
      'V03',
    ]);
    expect(
      rulesSeen(servers, says({ 'x-powered-by': 'PHP/8.2.1' }), { now: '2027-01-02T00:00:00.000Z' }),
    ).toEqual(['V03']);
  });

  it('is fine before that day and without a version', () => {
    expect(rulesSeen(servers, says({ 'x-powered-by': 'PHP/8.2.1', server: 'nginx' }))).toEqual([]);
  });
});

describe('V04: sites that nobody keeps', () => {
  const dated = (...dates: readonly string[]) => ({
    pages: [page(SITE.href, { text: `Tin ngày ${dates.join(', ')}` })],
  });

  it('are told by their newest date', () => {
    expect(sightings(abandoned, dated('05/09/2023', '20-11-2023', '2024-01-02'))[0]?.seen).toContain(
      '02/01/2024',
    );
  });

  it('are alive with a date of this year, or without enough of them', () => {
    expect(rulesSeen(abandoned, dated('05/09/2023', '20/11/2023', '01/05/2026'))).toEqual([]);
    expect(rulesSeen(abandoned, dated('05/09/2023'))).toEqual([]);
  });
});

it('compares versions by their numbers', () => {
  expect(isBefore('4.3.08', '4.3.10')).toBe(true);
  expect(isBefore('10.0', '9.5')).toBe(false);
  expect(isBefore('3.5', '3.5.0')).toBe(false);
});
