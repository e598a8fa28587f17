import { expect, it } from 'vitest';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { assessmentEntries } from '#shared/report/assessment-entries.ts';
import { recheckFindings } from '#shared/report/recheck-findings.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

// A report holds what its sender's tables decided, with their day; nobody asks a table again to work it out.
it.each([
  ['newer', 'Website có thể dùng WordPress 9.9.1; hết hỗ trợ từ 12/01/2027 (theo dữ liệu ngày 15/01/2027).'],
  ['older', 'Website có thể dùng WordPress 7.1.0; hết hỗ trợ từ 01/01/2020 (theo dữ liệu ngày 01/01/2020).'],
])('a report whose sender had %s tables comes out the same for the receiver', (_age, seen) => {
  for (const directive of builtInDirectives) {
    const finding = findingOf({
      rule: 'V01',
      clause: 4,
      severity: 'high',
      infection: 'none',
      seen,
      key: 'v',
    });
    const draft = draftOf({ records: { websites: [{ address: 'thhoasenmau.edu.vn' }] } }, directive);
    const input = reportInputSchemaFor(directive).parse(draft);
    const checked = { ...input, siteChecks: [siteCheckOf({ findings: [finding] })] };
    const assessments = assessmentEntries(checked, directive);
    expect(recheckFindings({ input: checked, assessments }, directive)).toBe('agree');
    const silent = { ...input, siteChecks: [siteCheckOf({ findings: [] })] };
    const report = { input: silent, assessments: assessmentEntries(silent, directive) };
    expect(recheckFindings(report, directive)).toBe('agree');
  }
});
