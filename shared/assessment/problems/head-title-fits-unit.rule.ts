import { HEAD_OF_SCHOOL, proposeHeadTitle } from '#shared/unit/unit-types.ts';
import { isSameName } from '#shared/base/vietnamese-text.ts';
import type { ProblemRule } from './problem.ts';

/** Profiles once began with “Hiệu trưởng” for every type of unit: a centre or an office would be signed for by nobody there. */
export const rule: ProblemRule = {
  id: 'head-title-fits-unit',
  find: ({ unit }) => {
    const usual = proposeHeadTitle(unit.type);
    if (usual === HEAD_OF_SCHOOL || !isSameName(unit.head.title, HEAD_OF_SCHOOL)) return [];
    const field = 'head.title';
    return [
      {
        severity: 'warning',
        place: { kind: 'profile', field },
        path: `unit.${field}`,
        message: `Hồ sơ đơn vị: chức vụ người đứng đầu ghi “${HEAD_OF_SCHOOL}”, loại hình này thường là “${usual}”. Chức vụ in ở chỗ ký.`,
      },
    ];
  },
};
