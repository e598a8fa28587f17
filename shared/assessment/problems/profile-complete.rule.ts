import { unitProfileSchema } from '#shared/unit/unit-profile.ts';
import type { ProblemRule } from './problem.ts';

const FIELD_LABELS: Readonly<Record<string, string>> = {
  name: 'tên đơn vị',
  type: 'loại hình đơn vị',
  code: 'mã đơn vị',
  commune: 'xã, phường',
  governingBody: 'cơ quan chủ quản',
  abbreviation: 'chữ viết tắt',
  place: 'địa danh',
  'head.name': 'họ tên người đứng đầu',
  'head.title': 'chức vụ người đứng đầu',
  'contact.name': 'họ tên đầu mối',
  'contact.position': 'chức vụ đầu mối',
  'contact.phone': 'điện thoại đầu mối',
  'contact.email': 'thư điện tử đầu mối',
};

export const rule: ProblemRule = {
  id: 'profile-complete',
  find: ({ unit }) => {
    const parsed = unitProfileSchema.safeParse(unit);
    const fields = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
    return [...new Set(fields)].map((field) => ({
      severity: 'error',
      place: { kind: 'profile', field },
      path: `unit.${field}`,
      message: `Hồ sơ đơn vị: mục “${FIELD_LABELS[field] ?? field}” còn thiếu hoặc chưa đúng.`,
    }));
  },
};
