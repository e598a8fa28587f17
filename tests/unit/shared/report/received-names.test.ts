import { expect, it } from 'vitest';
import { DECRYPTED_NAME, sealedPartName, visibleName } from '#shared/report/received-names.ts';

it.each([
  ['BC-ATTT_hoa-sen_01.pdf', 'BC-ATTT_hoa-sen_01-phan-niem-phong.pdf'],
  ['gửi.zip › Xã A/Báo cáo.PDF', 'Báo cáo-phan-niem-phong.pdf'],
  ['..\\..\\a:b?.pdf', 'a b-phan-niem-phong.pdf'],
  ['-', 'bao-cao-phan-niem-phong.pdf'],
  ['.pdf', 'bao-cao-phan-niem-phong.pdf'],
  [`BC-ATTT_hoa-sen_01.p7m › ${DECRYPTED_NAME}`, 'BC-ATTT_hoa-sen_01.pdf'],
  [`CON.p7m › ${DECRYPTED_NAME}`, 'bao-cao.pdf'],
  [`thư.eml › Xã A/BC.p7m › ${DECRYPTED_NAME}`, 'BC.pdf'],
])('the sealed part of %s is saved as %s', (fileName, name) => {
  expect(sealedPartName(fileName)).toBe(name);
});

it('the sign between the name of a file and what lies in it is shown as it is, and nothing that could deceive', () => {
  expect(visibleName(`gửi.zip › ${DECRYPTED_NAME}`)).toBe(`gửi.zip › ${DECRYPTED_NAME}`);
  expect(visibleName('a\u202efdp.zip › Н.pdf')).toBe('a‹U+202E›fdp.zip › ‹Н U+041D›.pdf');
});
