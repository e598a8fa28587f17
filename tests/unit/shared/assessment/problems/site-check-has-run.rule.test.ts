import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

it('warns about “done” where no check of the website has run', () => {
  const answers = { '1.1': { value: 'done' }, '2.2': { value: 'done' } } as const;
  const records = { websites: [{ address: 'thhoasenmau.edu.vn' }] };
  expect(problemsOf('site-check-has-run', { answers, records })).toEqual([
    'warning answers.2.2.value: 2.2 Tiêu chí 2.2: đơn vị tự rà soát, website chưa được kiểm tra bằng phần mềm.',
  ]);
  expect(problemsOf('site-check-has-run', { answers: { '2.2': { value: 'in-progress' } } })).toEqual([]);
});

it('asks a unit without any website whether the criterion applies to it at all', () => {
  expect(problemsOf('site-check-has-run', { answers: { '2.2': { value: 'done' } } })).toEqual([
    'warning answers.2.2.value: 2.2 Tiêu chí 2.2: danh mục chưa ghi website nào. Nếu đơn vị không có website, chọn “Không áp dụng”.',
  ]);
});

it('warns of each website that no check has seen, once a check has run at all', () => {
  const records = {
    websites: [
      { address: 'thhoasenmau.edu.vn' },
      { address: 'hoasen-cu.vn' },
      { address: 'hoasen-3.vn' },
      { address: 'facebook.com/hoasen', kind: 'fanpage' },
    ],
  };
  const offline = siteCheckOf({ url: 'hoasen-cu.vn', status: 'not-checked', reason: 'offline' });
  const answers = { '2.2': { value: 'done' } } as const;
  expect(
    problemsOf('site-check-has-run', { answers, records, siteChecks: [siteCheckOf(), offline] }),
  ).toEqual([
    'warning records.websites.1.address: Danh mục website, tên miền, dòng 2: hoasen-cu.vn chưa kiểm tra được vì máy không có mạng.',
    'warning records.websites.2.address: Danh mục website, tên miền, dòng 3: hoasen-3.vn chưa được phần mềm kiểm tra lần nào.',
  ]);
});

it('warns of a website of which only a part was seen', () => {
  const half = siteCheckOf({ status: 'partly-checked', reason: 'site-down' });
  const records = { websites: [{ address: 'thhoasenmau.edu.vn' }] };
  expect(problemsOf('site-check-has-run', { records, siteChecks: [half] })).toEqual([
    'warning records.websites.0.address: Danh mục website, tên miền, dòng 1: thhoasenmau.edu.vn mới xem được một phần vì website trả lời quá chậm, ngừng trả lời hoặc báo lỗi giữa chừng.',
  ]);
});

it('tells websites apart that differ only in port or folder', () => {
  const records = {
    websites: [{ address: 'hoasen.vn:8080' }, { address: 'hoasen.vn:9090' }, { address: 'hoasen.vn/cu' }],
  };
  const problems = problemsOf('site-check-has-run', { records, siteChecks: [siteCheckOf()] });
  for (const name of ['hoasen.vn:8080', 'hoasen.vn:9090', 'hoasen.vn/cu']) {
    expect(problems.filter((problem) => problem.includes(`: ${name} chưa được`))).toHaveLength(1);
  }
});
