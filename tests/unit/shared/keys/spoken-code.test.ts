import { describe, expect, it } from 'vitest';
import { spokenCode } from '#shared/keys/spoken-code.ts';

describe('a fingerprint read out by telephone', () => {
  it('says a digit alone and a letter with a word, group by group', () => {
    expect(spokenCode('7K2M-Q0XD-91AB-ZT4H')).toEqual([
      { characters: '7K2M', words: ['bảy', 'K như Kiên', 'hai', 'M như Mai'] },
      { characters: 'Q0XD', words: ['Q như Quân', 'không', 'X như Xuân', 'D như Dũng'] },
      { characters: '91AB', words: ['chín', 'một', 'A như An', 'B như Bình'] },
      { characters: 'ZT4H', words: ['Z như Zalo', 'T như Tùng', 'bốn', 'H như Hoa'] },
    ]);
  });

  it('has a word of its own for every letter that a fingerprint can have, which begins with it', () => {
    const words = spokenCode('ABCDEFGHJKMNPQRSTVWXYZ').flatMap((group) => group.words);
    expect(new Set(words).size).toBe(22);
    for (const word of words) expect(word).toMatch(/^(?<letter>[A-Z]) như \k<letter>/u);
  });
});
