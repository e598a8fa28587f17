import { describe, expect, it } from 'vitest';
import { collectHidingRules } from '#services/site-check/read-page/hiding-rules.ts';
import { readSheet } from '#services/site-check/read-page/read-sheet.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

/** How an element `<div class="x">` is hidden by a style sheet. */
function hiddenBy(css: string): string | null {
  return collectHidingRules(`<style>${css}</style>`).hidingFor('div', undefined, 'x')?.method ?? null;
}

describe('a rule that hides', () => {
  it.each([
    '.x{display:none}',
    'DIV.x , .y { DISPLAY : None !important }',
    '.a{content:"}"} .x{left:-9999px;position:absolute}',
    '.x/* } */{/* display:block */display:/**/none}',
    '.\\78 {display:none}',
    '@layer theme{.x{display:none}}',
    '@supports (display:grid){@media screen{.x{display:none}}}',
    '@import url("a.css;{");.x{display:none}',
    '.x{display:none!important} .x{display:block}',
    '.y{color:red;;; .x{} } .x{display:none',
    '.x{.y{color:red}display:none}',
    '.x{> a{color:red}div{color:red;left:0}display:none!important;color:red} .x{display:block}',
    '.x{a:hover{left:0}display:none}',
    '.x{a:hover{left:0}display:none!important} .x{display:block}',
    '.x{--a:{};display:none}',
    '.x{& .y{color:red}display:none}',
    '.x{@supports (display:grid){@media screen{display:none}}}',
  ])('is found: %s', (css) => {
    expect(hiddenBy(css)).toBe('style-rule');
  });

  it.each([
    '.a .x{display:none}',
    '.x:hover{display:none}',
    'span.x{display:none}',
    '@media print{.x{display:none}}',
    '@media (max-width:600px){.x{display:none}}',
    '/* .x{display:none} */',
    '.a{content:".x{display:none}"}',
    '.x{display:none} .x{display:block}',
    '.x{display:none} @media (min-width:600px){.x{display:block}}',
    '@keyframes k{.x{display:none}}',
    '.x{.y{display:none}}',
    '.x{a:hover{display:none}color:red}',
    '.x{color:red;& .y{display:none}}',
    '.x{@media print{display:none}}',
    '.x{display:none;@media (min-width:600px){display:block}}',
  ])('is none of this element for good: %s', (css) => {
    expect(hiddenBy(css)).toBeNull();
  });

  it('is sought in no more than a bounded time, whatever the sheet is made of', () => {
    const cost = cpuMsOf(() => {
      for (const piece of [
        '{',
        'a{b{',
        'a:b{c}',
        '(',
        'a:not(',
        '@a{',
        'a{',
        '/*',
        '"\n',
        '\\',
        'a,',
        '[',
        '}',
        '<!--',
      ]) {
        readSheet(piece.repeat(30_000 / piece.length));
      }
    });
    expect(cost).toBeLessThan(5_000);
  });
});
