import { describe, expect, it } from 'vitest';
import { hostName, isWholeHost } from '#shared/base/host-name.ts';

describe('the host name in an address', () => {
  it.each([
    ['https://www.ThHoaSen.edu.vn:8080/tin-tuc?id=1#top', 'thhoasen.edu.vn'],
    ['thhoasen.edu.vn.', 'thhoasen.edu.vn'],
    [' http://thhoasen.haiphong.edu.vn/ ', 'thhoasen.haiphong.edu.vn'],
    ['trườngmẫu.vn', 'trườngmẫu.vn'],
    ['thhoasen.edu.vn (cũ)', 'thhoasen.edu.vn'],
    ['', ''],
  ])('of “%s” is “%s”', (address, host) => {
    expect(hostName(address)).toBe(host);
  });

  it.each([
    ['thhoasen.edu.vn', true],
    ['https://thhoasen.edu.vn/', true],
    ['violet.vn/thhoasen', false],
    ['https://sites.google.com/site/thhoasen', false],
  ])('is all of “%s”: %s', (address, isWhole) => {
    expect(isWholeHost(address)).toBe(isWhole);
  });
});
