import { describe, expect, it } from 'vitest';
import { checks } from '#shared/checks/engine/registry.ts';
import { check as headers } from '#shared/checks/headers/h01-headers.check.ts';
import { VENDOR_STEPS } from '#shared/checks/notice/vendor-steps.ts';
import { wordFaults } from '#tests/support/sentence-style.ts';
import { buildVendorNotice, vendorNoticeText } from '#shared/checks/notice/vendor-notice.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const SENDER = {
  unitName: 'Trường THPT Hoa Sen',
  contactName: 'Trần Văn Mẫu',
  contactPhone: '0225 000 0000',
};

const check = siteCheckOf(
  {
    infected: true,
    limits: [{ kind: 'pages', at: 'https://thhoasenmau.edu.vn/' }],
    findings: [
      findingOf({ rule: 'H03', severity: 'low', infection: 'none', key: 'h', seen: 'Thiếu tiêu đề.' }),
      findingOf({ key: 's', change: 'came-back' }),
      findingOf({ key: 'f', seen: 'Bài tuyên truyền.' }),
      findingOf({ rule: 'C06', severity: 'info', infection: 'none', key: 'i', seen: 'Chỉ để biết.' }),
    ],
  },
  { f: { falseAlarmReason: 'Bài tuyên truyền phòng chống cờ bạc' } },
);

describe('the notice for whoever looks after a site', () => {
  const text = vendorNoticeText(buildVendorNotice(check, SENDER));

  it('names the school, the site, when and how much was seen, and what was not', () => {
    expect(text).toContain('Trường THPT Hoa Sen gửi kết quả kiểm tra website https://thhoasenmau.edu.vn.');
    expect(text).toContain('Kiểm tra lúc 03:00 10/05/2026, 34 trang có trả lời');
    expect(text, 'its logs show who asked').toContain('như người xem và như máy tìm kiếm Google');
    expect(text).toContain('Phần còn lại chưa xem.');
    expect(text).toContain('Liên hệ của nhà trường: Trần Văn Mẫu, 0225 000 0000.');
  });

  it('puts what is pressing first, numbers through, and says where, what and how', () => {
    expect(text.indexOf('CẦN GỠ NGAY')).toBeLessThan(text.indexOf('NÊN CẢI THIỆN'));
    expect(text).toMatch(/^1\. .*\n {3}Nơi thấy: https:\/\/thhoasenmau\.edu\.vn\/tin-tuc\/1$/mu);
    expect(text).toMatch(/^2\. /mu);
    expect(text).toContain('Trích: “nhà cái uy tín”');
    expect(text).toContain('So với lần trước: Tái nhiễm');
    expect(text).toMatch(/Đề nghị: 1\) Tìm đoạn trích .* 4\) Nội dung này đã gỡ nay quay lại: tìm cửa sau/u);
    expect(text).toContain('Đề nghị: 1) ');
  });

  it('asks for what whoever builds the site can do, and says nothing that is meant for the school', () => {
    expect(text).toContain('Tìm đoạn trích trong mẫu giao diện');
    expect(text).not.toMatch(
      /Thầy\/Cô|đánh dấu báo nhầm|bấm xác nhận|báo (?:ngay )?đơn vị quản trị|chụp màn hình/iu,
    );
  });

  it.each(checks.flatMap(({ rules }) => rules))('asks so of rule $id too', ({ id, topic, severity }) => {
    const finding = findingOf({ rule: id, severity: severity === 'info' ? 'low' : severity, key: id });
    const letter = vendorNoticeText(buildVendorNotice(siteCheckOf({ findings: [finding] }), SENDER));
    expect(letter, topic).toContain('Đề nghị: 1) ');
    expect(letter).not.toMatch(/Thầy\/Cô|báo nhầm|bấm xác nhận|đơn vị quản trị|phần mềm sẽ nhớ/iu);
  });

  it('names the standard or study that a rule rests on, where there is one', () => {
    expect(text).toContain('Tham khảo: MDN HTTP Observatory: x-content-type-options');
    expect(text.match(/Tham khảo/gu)).toHaveLength(1);
  });

  it('leaves out false alarms and what nobody has to do', () => {
    expect(text).not.toContain('Bài tuyên truyền.');
    expect(text).not.toContain('Chỉ để biết.');
    expect(text).toContain('Có 2 việc đề nghị xử lý, việc gấp đứng trước.');
  });

  it('speaks of planted content only where it tells of some, and of an order only where there is one', () => {
    expect(text).toContain('Với nội dung bị cài cắm: đề nghị gỡ');
    const finding = findingOf({ rule: 'A03', severity: 'high', infection: 'none', key: 'a' });
    const of503 = vendorNoticeText(buildVendorNotice(siteCheckOf({ findings: [finding] }), SENDER));
    expect(of503).toContain('Có 1 việc đề nghị xử lý.\n');
    expect(of503).not.toMatch(/cài cắm|thường bị lại/u);
  });

  it('does without a name and a contact', () => {
    const plain = vendorNoticeText(
      buildVendorNotice(siteCheckOf(), { unitName: '', contactName: '', contactPhone: '' }),
    );
    expect(plain).toContain('Nhà trường gửi kết quả');
    expect(plain).toContain('không thấy việc nào cần nhà cung cấp website xử lý');
    expect(plain).toMatch(/Trân trọng cảm ơn\.$/u);
  });
});

describe('what is asked of whoever looks after the site', () => {
  it.each(headers.rules.filter(({ steps }) => steps.join(' ').includes('“')))(
    'names the header or attribute that is to be set: $id',
    ({ id, steps }) => {
      const notice = buildVendorNotice(siteCheckOf({ findings: [findingOf({ rule: id })] }), SENDER);
      const asked = notice.groups.flatMap(({ findings }) => findings.flatMap(({ lines }) => lines));
      const text = asked.find(({ label }) => label === 'Đề nghị')?.text ?? '';
      const named = steps.join(' ').match(/“[^”]+”/gu) ?? [];
      for (const name of named) expect(text).toContain(name);
      expect(text).not.toContain('nêu trên');
    },
  );

  it('is also why the pages behind the first one gave errors', () => {
    const check = siteCheckOf({ status: 'partly-checked', reason: 'site-down', pagesSeen: 8, pagesRead: 1 });
    expect(buildVendorNotice(check, SENDER).opening).toContain(
      'Đề nghị xem nhật ký máy chủ vào giờ đó và cho nhà trường biết vì sao.',
    );
    expect(buildVendorNotice(siteCheckOf(), SENDER).opening.join(' ')).not.toContain('nhật ký máy chủ');
  });

  it('is said in the words of the app', () => {
    expect(Object.values(VENDOR_STEPS).flat().flatMap(wordFaults)).toEqual([]);
  });
});
