import type { Page } from '@playwright/test';
import { addDays } from '#shared/base/dates.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';

/** How many rows a large unit keeps. */
export const COUNTS = { 'duty-roster': 1_000, incidents: 500, 'information-systems': 300 } as const;

const FIRST_DAY = '2024-03-01';

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A shift of eight hours: three a day through eleven months, shared by forty people. */
function shift(index: number): RecordRow {
  const day = addDays(FIRST_DAY, Math.floor(index / 12));
  const person = index % 40;
  return {
    name: `Nguyễn Thị Mẫu ${String(person)}`,
    position: 'Giáo viên',
    phone: index % 9 === 0 ? '' : `0900 000 ${String(person).padStart(3, '0')}`,
    email: `mau${String(person)}@vi-du.edu.vn`,
    role: ['lead', 'technical', 'on-call', 'reserve'][index % 4] ?? '',
    startsAt: `${day}T${twoDigits((index % 3) * 8)}:00`,
    endsAt: `${day}T${twoDigits((index % 3) * 8 + 7)}:59`,
  };
}

function incident(index: number): RecordRow {
  return {
    detectedAt: `${addDays(FIRST_DAY, index % 90)}T08:30`,
    system: `Website số ${String(index)}`,
    description: 'Trang chủ bị chèn liên kết lạ, phát hiện khi giáo viên tìm tên trường trên mạng.',
    severity: ['minor', 'serious', 'beyond-capacity'][index % 3] ?? '',
    handling: 'Gỡ bài, đổi mật khẩu quản trị.',
    reportedTo: index % 4 === 0 ? 'Sở Giáo dục và Đào tạo' : '',
    reportedAt: '',
    status: ['detected', 'handling', 'handled', 'unfixed'][index % 4] ?? '',
    cause: '',
  };
}

function system(index: number): RecordRow {
  return {
    name: `Hệ thống số ${String(index)}`,
    kind: ['website', 'school-management', 'camera', 'computers'][index % 4] ?? '',
    operator: 'Nhà cung cấp website mẫu',
    holdsPersonalData: ['yes', 'no', 'unclear', ''][index % 4] ?? '',
    isImportant: index % 5 === 0 ? 'yes' : 'no',
    note: '',
  };
}

const ROWS = { 'duty-roster': shift, incidents: incident, 'information-systems': system } as const;

/** Writes the rows of a large unit into the database of the window, past the screens. */
export async function fillTables(page: Page, campaign: string): Promise<void> {
  const records = Object.entries(ROWS).flatMap(([kindId, row]) =>
    Array.from({ length: COUNTS[kindId as keyof typeof COUNTS] }, (_, index) => ({
      campaign,
      kindId,
      position: index + 1,
      row: row(index),
    })),
  );
  await page.evaluate(async (rows) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('tu-kiem-attt');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(opening.error ?? new Error('the database does not open'));
      };
    });
    const writing = database.transaction('records', 'readwrite');
    const store = writing.objectStore('records');
    for (const row of rows) store.put({ id: crypto.randomUUID(), ...row });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, records);
}
