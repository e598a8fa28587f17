import { expect, it } from 'vitest';
import { placeOfArguments } from '#shared/base/start-place.ts';
import { createAskedPlace } from '#main/window/asked-place.ts';
import { jumpListTasks } from '#main/window/jump-list.ts';

const PROGRAM = 'C:\\Users\\vidu\\AppData\\Local\\Programs\\tu-kiem-attt\\tu-kiem-attt.exe';

it('each entry of the taskbar’s menu starts this program at its own place, and says in Vietnamese which', () => {
  const tasks = jumpListTasks(PROGRAM);
  const places = tasks.map((task) => [task.title, placeOfArguments([task.program, task.arguments])]);
  expect(places).toEqual([
    ['Kiểm tra website', 'site-check'],
    ['Mở đợt tự kiểm tra', 'campaigns'],
    ['Kiểm tra tệp báo cáo', 'files'],
  ]);
  expect(new Set(tasks.map(({ program }) => program))).toEqual(new Set([PROGRAM]));
});

it('a place is gone to once; a later click counts', () => {
  const asked = createAskedPlace('site-check');
  asked.ask('files');
  expect(asked.take()).toBe('files');
  expect(asked.take()).toBeNull();
});
