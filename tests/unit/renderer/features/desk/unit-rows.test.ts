import { describe, expect, it } from 'vitest';
import type { UnitState } from '#shared/desk/unit-state.ts';
import { type UnitFilter, unitRows } from '#renderer/features/desk/unit-rows.ts';
import { sampleReceivedFile } from '#tests/support/received-files.ts';

function unit(code: string, name: string, changes: Partial<UnitState> = {}): UnitState {
  return {
    code,
    name,
    commune: 'Phường Mẫu',
    phone: '',
    isRegistered: true,
    state: 'missing',
    isLate: false,
    firstReceivedAt: null,
    report: null,
    attention: [],
    ...changes,
  };
}

const UNITS = [
  unit('HP-10', 'Trường Đá Mẫu', { state: 'submitted' }),
  unit('HP-2', 'Trường Ánh Mẫu', { state: 'submitted', isLate: true, attention: ['forked'] }),
  unit('HP-3', 'Trường Dừa Mẫu', { commune: 'Xã Đảo' }),
  unit('X-1', 'Trường Lạ', { isRegistered: false, state: 'submitted', attention: ['not-in-register'] }),
];

const codes = (units: readonly UnitState[]) => units.map(({ code }) => code);

describe('the table of units', () => {
  it.each<readonly [string, readonly string[]]>([
    ['truong dua', ['HP-3']],
    ['Đảo', ['HP-3']],
    ['  mau   hp-2 ', ['HP-2']],
    ['không có', []],
  ])('finds %j without regard to marks and the order of words', (search, found) => {
    expect(codes(unitRows(UNITS, 'everything', search, null))).toEqual(found);
  });

  it('finds a unit by the place that is shown, also where only its report names it', () => {
    const file = sampleReceivedFile({ facts: { commune: 'Phường An Biên' } });
    const report = file.facts === null ? null : { file, facts: file.facts };
    const shown = unit('HP-4', 'Trường Mẫu', { commune: '', state: 'submitted', report });
    expect(codes(unitRows([...UNITS, shown], 'everything', 'an bien', null))).toEqual(['HP-4']);
  });

  it.each<readonly [UnitFilter, readonly string[]]>([
    ['submitted', ['HP-10', 'HP-2']],
    ['missing', ['HP-3']],
    ['late', ['HP-2']],
    ['attention', ['HP-2', 'X-1']],
    ['stranger', ['X-1']],
  ])('shows the units that are %s', (filter, shown) => {
    expect(codes(unitRows(UNITS, filter, '', null))).toEqual(shown);
  });

  it('shows the units whose report went back, as whoever knows of decisions tells', () => {
    const said = { decisionOf: () => '', isReturned: ({ code }: UnitState) => code === 'HP-2' };
    expect(codes(unitRows(UNITS, 'returned', '', null, said))).toEqual(['HP-2']);
    expect(codes(unitRows(UNITS, 'returned', '', null))).toEqual([]);
  });

  it('is put in order as the language has it, numbers by their size, and back', () => {
    const sorted = (column: 'code' | 'name', isDescending = false) =>
      codes(unitRows(UNITS.slice(0, 3), 'everything', '', { column, isDescending }));
    expect(sorted('code')).toEqual(['HP-2', 'HP-3', 'HP-10']);
    expect(sorted('name')).toEqual(['HP-2', 'HP-3', 'HP-10']);
    expect(sorted('name', true)).toEqual(['HP-10', 'HP-3', 'HP-2']);
    const byState = unitRows(UNITS.toReversed(), 'everything', '', { column: 'state', isDescending: false });
    expect(codes(byState)).toEqual(['HP-3', 'HP-2', 'HP-10', 'X-1']);
  });
});
