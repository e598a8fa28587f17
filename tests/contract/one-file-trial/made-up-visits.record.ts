import { countColumn, dateTimeColumn, textColumn } from '#shared/records/columns.ts';
import { defineRecordKind } from '#shared/records/record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'made-up-visits',
  title: 'Sổ khách mẫu',
  description: 'Mỗi lượt khách đến trường một dòng.',
  rowName: 'lượt khách',
  columns: {
    visitor: textColumn({ label: 'Khách', isRequired: true, alsoCalled: ['Người đến'] }),
    cameAt: dateTimeColumn({ label: 'Đến lúc' }),
    wentAt: dateTimeColumn({ label: 'Về lúc' }),
    badgeNumber: countColumn({ label: 'Số thẻ' }),
  },
  identifiedBy: ['visitor', 'cameAt'],
  outlivesCampaign: false,
  span: { from: 'cameAt', to: 'wentAt' },
});
