import { expect, it } from 'vitest';
import { addressWords } from '#shared/checks/reading/address-words.ts';

it.each([
  ['/nha-cai-fun88.html', 's=x+y', ' nha-cai-fun88.html s x y'],
  ['/nh%C3%A0-c%C3%A1i', '', ' nhà-cái '],
  ['/nh%C3%A0-c%C3%A1i', 'x=100%&y=%zz', ' nhà-cái x 100% y %zz'],
  ['/%E0%A4/nh%C3%A0-c%C3%A1i', '', ' %E0%A4 nhà-cái '],
])('%s?%s is read by its words, and an escape that is broken hides no other', (path, query, words) => {
  expect(addressWords({ path, query })).toBe(words);
});
