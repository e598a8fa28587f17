import { grouped } from '#shared/base/grouped.ts';
import { communeKey } from '../lower-desk.ts';
import type { UnitState } from '../unit-state.ts';
import { type DeskTable, type DeskView, vietnamese } from './desk-table.ts';

/**
 * How far each xã, phường or đặc khu has come, by the register; units of which it names none stand last. A place that is
 * written in several ways is one, under the way that stands first.
 */
export function communesTable({ collation }: DeskView): DeskTable {
  const units = collation.units.filter(({ isRegistered }) => isRegistered);
  const byCommune = [...grouped(units, ({ commune }) => communeKey(commune)).values()].map((own) => ({
    name: own[0]?.commune ?? '',
    own,
  }));
  const named = byCommune.filter(({ name }) => name !== '');
  const unnamed = byCommune.filter(({ name }) => name === '');
  named.sort((a, b) => vietnamese.compare(a.name, b.name));
  return {
    id: 'xa-phuong',
    title: 'Xã, phường',
    columns: [
      { label: 'Xã, phường', width: 30 },
      { label: 'Đã nộp', width: 12 },
      { label: 'Chưa tính được', width: 16 },
      { label: 'Chưa nộp', width: 12 },
      { label: 'Số đơn vị', width: 12 },
    ],
    rows: [...named, ...unnamed].map(({ name, own }) => {
      const count = (state: UnitState['state']) => own.filter((unit) => unit.state === state).length;
      return [
        name === '' ? '(danh sách không ghi)' : name,
        count('submitted'),
        count('disputed'),
        count('missing'),
        own.length,
      ];
    }),
  };
}
