import { describe, expect, it } from 'vitest';
import { siteCheckPages } from '#shared/report/model/site-check-pages.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

describe('website checks on paper', () => {
  it('say when and how much was seen, in the time of Vietnam', () => {
    const [site] = siteCheckPages([siteCheckOf()]).sites;
    expect(site).toEqual({
      name: 'https://thhoasenmau.edu.vn',
      paragraphs: [
        'Kiểm tra lúc 03:00 10/05/2026, 34 trang có trả lời. Không thấy dấu hiệu lạ trong 34 trang đã xem.',
        'Không có phát hiện nào.',
      ],
      pictures: [],
      groups: [],
    });
  });

  it('never conclude from a check that could not see the site', () => {
    const offline = siteCheckOf({
      status: 'not-checked',
      reason: 'offline',
      infected: 'unknown',
      pagesSeen: 0,
    });
    expect(siteCheckPages([offline]).sites[0]?.paragraphs).toEqual([
      'Lúc 03:00 10/05/2026 chưa kiểm tra được vì máy không có mạng. Không kết luận về website này.',
    ]);
  });

  it('say of a site whose content was not read why, and never that no sign was seen', () => {
    const unread = siteCheckOf({
      status: 'not-checked',
      reason: 'drawn-by-script',
      infected: 'unknown',
      pagesSeen: 3,
      pagesRead: 0,
    });
    expect(siteCheckPages([unread]).sites[0]?.paragraphs).toEqual([
      'Kiểm tra lúc 03:00 10/05/2026, 3 trang có trả lời. Chưa đọc được chữ của trang nào. Chưa đọc được nội dung vì nội dung chỉ hiện khi trình duyệt chạy mã của trang. Không kết luận về website này.',
    ]);
  });

  it('group what is to be done, what is gone, and false alarms with their reason', () => {
    const findings = [
      findingOf({ key: 'low', severity: 'low', infection: 'none', seen: 'Thiếu HSTS.', excerpt: '' }),
      findingOf({ key: 'spam', change: 'came-back' }),
      findingOf({ key: 'false' }),
      findingOf({ key: 'note', severity: 'info', infection: 'none', seen: 'Nên tự tìm.', excerpt: '' }),
    ];
    const fixed = [findingOf({ key: 'gone', change: 'still-there' })];
    const marks = {
      spam: { isRemoved: true, isCauseFound: true, cause: 'Lộ mật khẩu.' },
      false: { falseAlarmReason: 'Bài tuyên truyền.' },
    };
    const [site] = siteCheckPages([siteCheckOf({ findings, fixed, infected: true }, marks)]).sites;
    const page = 'https://thhoasenmau.edu.vn/tin-tuc/1';
    const seen = 'Tiêu đề trang có từ ngữ cờ bạc.\nTrích: “nhà cái uy tín”';
    expect(site?.groups).toEqual([
      {
        title: 'Cần gỡ ngay: 1 phát hiện',
        rows: [['Khẩn cấp', seen, page, 'Tái nhiễm. Đơn vị ghi đã gỡ; nguyên nhân: Lộ mật khẩu.']],
      },
      {
        title: 'Nên cải thiện: 1 phát hiện',
        rows: [['Thấp', 'Thiếu HSTS.', page, 'Chưa xử lý']],
      },
      {
        title: 'Để biết: 1 phát hiện',
        rows: [['Thông tin', 'Nên tự tìm.', page, 'Không phải lỗi']],
      },
      {
        title: 'Lần trước có, lần này không còn thấy: 1 phát hiện',
        rows: [['Khẩn cấp', seen, page, 'Lần kiểm tra này không còn']],
      },
      {
        title: 'Đơn vị ghi là báo nhầm: 1 phát hiện',
        rows: [['Khẩn cấp', seen, page, 'Báo nhầm, lý do: Bài tuyên truyền.']],
      },
    ]);
  });

  it('print no more rows of a group than anybody reads, and say that the data has all', () => {
    const findings = Array.from({ length: 200 }, (_, index) => findingOf({ key: String(index) }));
    const [group] = siteCheckPages([siteCheckOf({ findings })]).sites[0]?.groups ?? [];
    expect(group?.rows).toHaveLength(60);
    expect(group?.title).toBe(
      'Cần gỡ ngay: 200 phát hiện (in 60 phát hiện đầu, dữ liệu trong tệp PDF có đủ)',
    );
  });
});
