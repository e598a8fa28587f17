import { expect, it } from 'vitest';
import { isSynchronised } from '#main/store/store-safety.ts';

it.each([
  ['/home/mau/OneDrive/Documents/Tự kiểm ATTT/Sao lưu', {}],
  ['/home/mau/OneDrive - Trường mẫu/Tài liệu/Tự kiểm ATTT/Sao lưu', {}],
  ['/du-lieu/dam-may/Tự kiểm ATTT/Sao lưu', { OneDriveCommercial: '/du-lieu/dam-may' }],
])('%s is said to be copied to a server', (folder, environment) => {
  expect(isSynchronised(folder, environment)).toBe(true);
});

it.each([
  ['/home/mau/Documents/Tự kiểm ATTT/Sao lưu', {}],
  ['/home/mau/Documents/Tự kiểm ATTT/Sao lưu', { OneDrive: '/home/mau/OneDrive', OneDriveConsumer: '' }],
  ['/home/mau/Documents/Sổ OneDrive/Sao lưu', {}],
])('%s is not', (folder, environment) => {
  expect(isSynchronised(folder, environment)).toBe(false);
});
