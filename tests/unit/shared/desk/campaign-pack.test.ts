import { expect, it } from 'vitest';
import { campaignPack } from '#shared/desk/campaign-pack.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';

it('who receives reports knows a run of a pack by its id, with its month, and a pack that is not at hand by none', () => {
  const repeated = builtInDirectives.filter(({ event }) => event.isRepeated === true);
  expect(repeated).not.toEqual([]);
  for (const { id, title } of repeated) {
    expect(campaignPack(builtInDirectives, `${id}.2026-11`)?.title).toBe(`${title}, tháng 11/2026`);
  }
  expect(campaignPack([], 'dot-la')).toBeNull();
});
