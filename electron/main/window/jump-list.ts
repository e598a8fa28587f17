import type { Task } from 'electron';
import { placeArgument, type StartPlace } from '#shared/base/start-place.ts';

const TITLES: Readonly<Record<StartPlace, { readonly title: string; readonly description: string }>> = {
  'site-check': { title: 'Kiểm tra website', description: 'Kiểm tra website của đơn vị từ máy này' },
  campaigns: { title: 'Mở đợt tự kiểm tra', description: 'Xem các đợt và mở đợt cần làm tiếp' },
  files: { title: 'Kiểm tra tệp báo cáo', description: 'Xem một tệp báo cáo có còn nguyên vẹn không' },
};

/** What Windows shows when somebody clicks the app's icon on the taskbar with the right button. */
export function jumpListTasks(program: string): Task[] {
  return Object.entries(TITLES).map(([place, { title, description }]) => ({
    program,
    arguments: placeArgument(place as StartPlace),
    title,
    description,
    iconPath: program,
    iconIndex: 0,
  }));
}
