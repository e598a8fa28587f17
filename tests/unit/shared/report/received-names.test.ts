import { expect, it } from 'vitest';
import { sealedPartName } from '#shared/report/received-names.ts';

it.each([
  ['BC-ATTT_hoa-sen_01.pdf', 'BC-ATTT_hoa-sen_01-phan-niem-phong.pdf'],
  ['gửi.zip › Xã A/Báo cáo.PDF', 'Báo cáo-phan-niem-phong.pdf'],
  ['..\\..\\a:b?.pdf', 'a b-phan-niem-phong.pdf'],
  ['-', 'bao-cao-phan-niem-phong.pdf'],
  ['.pdf', 'bao-cao-phan-niem-phong.pdf'],
])('the sealed part of %s is saved as %s', (fileName, name) => {
  expect(sealedPartName(fileName)).toBe(name);
});
