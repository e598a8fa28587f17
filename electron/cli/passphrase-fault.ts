/** What is wrong with the options around the copy of a desk's key: a Vietnamese sentence, or `null`. */
export function passphraseFault(options: {
  readonly 'decryption-key'?: string | undefined;
  readonly 'passphrase-file'?: string | undefined;
}): string | null {
  const isWithoutKey = options['decryption-key'] === undefined && options['passphrase-file'] !== undefined;
  return isWithoutKey ? 'Có --passphrase-file thì cần --decryption-key.' : null;
}
