import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';

const resolver = createAddressResolver(new URL('https://truong-mau.edu.vn/'));

describe('an address with an empty fragment', () => {
  it('is that of its page', () => {
    expect(resolver.read('#', resolver.site)?.href).toBe(resolver.site.href);
    expect(resolver.read('/tin?a=1#', resolver.site)?.href).toBe('https://truong-mau.edu.vn/tin?a=1');
  });
});
