import { type Directive, directiveSchema, type Letter } from '#shared/directives/directive.ts';

/** A criterion with only what the schema asks for. */
export function criterionJson(id: string, rest: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    title: `Tiêu chí ${id}`,
    question: 'Đơn vị đã làm việc này chưa?',
    why: ['Việc này cần thiết.'],
    how: ['Làm việc này.'],
    source: 'Mục 1 của công văn mẫu.',
    evidenceHint: 'Ảnh chụp.',
    ...rest,
  };
}

/** A small made-up pack, as a file would hold it: one criterion for each thing that a rule looks at. */
export function sampleDirectiveJson() {
  return {
    format: 'tu-kiem-attt/directive',
    schemaVersion: 1,
    id: 'cong-van-mau',
    title: 'Công văn mẫu',
    fileTag: 'mau',
    event: { name: 'Đợt trực mẫu', startsOn: null as string | null, endsOn: null as string | null },
    letter: { issuer: 'Sở mẫu', number: null, date: null, year: 2026, subject: 'mẫu' },
    addressees: ['Sở mẫu'],
    distribution: ['Như trên'],
    contacts: [],
    warningChannels: [],
    items: [
      {
        id: '1',
        title: 'Trực và ứng cứu',
        shortTitle: 'Trực',
        summary: 'Có người trực.',
        criteria: [
          criterionJson('1.1', {
            fields: [
              { id: 'number', kind: 'text', label: 'Số văn bản' },
              { id: 'signed-on', kind: 'date', label: 'Ngày ký' },
            ],
          }),
          criterionJson('1.2', { records: ['duty-roster'], auto: 'records' }),
          criterionJson('1.3', {
            fields: [
              {
                id: 'outcome',
                kind: 'choice',
                label: 'Kết quả',
                options: [
                  { id: 'none', label: 'Không có sự cố', declaresEmpty: 'incidents' },
                  { id: 'some', label: 'Có sự cố' },
                ],
              },
            ],
            records: ['incidents'],
          }),
        ],
      },
      {
        id: '2',
        title: 'Tuyên truyền và website',
        shortTitle: 'Tuyên truyền',
        summary: 'Mọi người biết tự bảo vệ.',
        criteria: [
          criterionJson('2.1', {
            fields: [{ id: 'reached', kind: 'reached-of-total', label: 'Số người', unit: 'người' }],
          }),
          criterionJson('2.2', { auto: 'site-check' }),
        ],
      },
    ],
  };
}

/** The same pack, read. */
export const sampleDirective: Directive = directiveSchema.parse(sampleDirectiveJson());

/** The letter of a pack that rests on one. */
export function letterOf({ letter }: Directive): Letter {
  if (letter === null) throw new Error('the pack rests on no letter');
  return letter;
}
