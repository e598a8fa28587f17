import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { TasksPage } from '#renderer/features/tasks/tasks-page.tsx';
import { saveAnswer } from '#renderer/storage/answers.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-05-10T03:00:00Z') });
  return () => {
    vi.useRealTimers();
  };
});

async function givenTasks(): Promise<void> {
  await saveAnswer(sampleDirective.id, '1.1', {
    value: 'in-progress',
    assignee: 'Vũ Thị Giả',
    dueOn: '2024-05-09',
  });
  await saveAnswer(sampleDirective.id, '1.2', {
    value: 'not-done',
    assignee: 'An Văn Thử',
    dueOn: '2024-05-20',
  });
  await saveAnswer(sampleDirective.id, '2.1', { value: 'unclear', note: 'Hỏi nhà cung cấp.' });
  await saveAnswer(sampleDirective.id, '2.2', { value: 'done' });
}

const lists = async () => (await screen.findAllByRole('list')).map((list) => list.getAttribute('aria-label'));

test('each task stands with its person, state and date, and leads to its criterion', async () => {
  await givenTasks();
  renderScreen(<TasksPage directive={sampleDirective} />);
  const late = within(await screen.findByRole('list', { name: 'Vũ Thị Giả' }));
  expect(late.getByText('Đang thực hiện')).toBeTruthy();
  expect(late.getByText('Quá hạn 09/05/2024')).toBeTruthy();
  expect(late.getByRole('link', { name: '1.1 Tiêu chí 1.1' }).getAttribute('href')).toBe(
    '#/muc/1?tieu-chi=1.1',
  );
  expect(within(screen.getByRole('list', { name: 'An Văn Thử' })).getByText('Hạn 20/05/2024')).toBeTruthy();
  const unassigned = within(screen.getByRole('list', { name: 'Chưa giao cho ai' }));
  expect(unassigned.getByText('Chưa có ngày xong')).toBeTruthy();
  expect(unassigned.getByText('Hỏi nhà cung cấp.')).toBeTruthy();
  expect(await lists()).toEqual(['Chưa giao cho ai', 'An Văn Thử', 'Vũ Thị Giả']);
});

test('one person can be picked, on the screen and for the printer', async () => {
  await givenTasks();
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const user = renderScreen(<TasksPage directive={sampleDirective} />);
  await user.selectOptions(await screen.findByLabelText('Người làm'), 'An Văn Thử (1 việc)');
  expect(await lists()).toEqual(['An Văn Thử']);
  await user.click(screen.getByRole('button', { name: 'In danh sách việc' }));
  expect(print).toHaveBeenCalledOnce();
  const sheets = screen.getAllByRole('heading', { name: 'Danh sách việc cần làm' });
  expect(sheets).toHaveLength(1);
  expect(screen.getByText('Người làm: An Văn Thử')).toBeTruthy();
  expect(screen.getByText('In ngày 10/05/2024')).toBeTruthy();
  vi.unstubAllGlobals();
});

test('when the picked person has nothing left to do, everybody is shown again', async () => {
  await givenTasks();
  const user = renderScreen(<TasksPage directive={sampleDirective} />);
  await user.selectOptions(await screen.findByLabelText('Người làm'), 'An Văn Thử (1 việc)');
  await saveAnswer(sampleDirective.id, '1.2', { value: 'done' });
  expect(await screen.findByRole('list', { name: 'Vũ Thị Giả' })).toBeTruthy();
  expect(screen.getByLabelText('Người làm')).toHaveProperty('value', 'tat-ca');
});

test('without tasks the screen says where they come from', async () => {
  renderScreen(<TasksPage directive={sampleDirective} />);
  expect(await screen.findByText(/^Chưa có việc nào\./u)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Mở mục 1' }).getAttribute('href')).toBe('#/muc/1');
  expect(screen.queryByRole('button', { name: 'In danh sách việc' })).toBeNull();
});
