import { describe, expect, it } from 'vitest';
import { decodeScript } from '#services/site-check/read-page/decode-script.ts';

const ADDRESS = 'https://tai-ma.example/x.js';
const LETTERS = Array.from(ADDRESS);
const codes = (shift = 0): string => LETTERS.map((one) => one.charCodeAt(0) + shift).join(',');

describe('what a script carries in encoded strings', () => {
  it.each([
    ['arguments', `String.fromCharCode(${codes()})`],
    ['a list that is mapped', `[${codes()}].map(function(c){return String.fromCharCode(c)}).join("")`],
    ['a list that is applied', `var a=[${codes()}];s.src=String.fromCharCode.apply(null,a)`],
    ['a list of shifted codes', `[${codes(7)}].map(c=>String.fromCharCode(c-7)).join("")`],
    [
      'hexadecimal digits',
      `var h="${Buffer.from(ADDRESS).toString('hex')}",u="";for(var i=0;i<h.length;i+=2)u+=String.fromCharCode(parseInt(h.substr(i,2),16))`,
    ],
    ['base64', `s.src=atob("${Buffer.from(ADDRESS).toString('base64')}")`],
    ['a reversed text', `"${LETTERS.toReversed().join('')}".split("").reverse().join("")`],
    ['a text with letters to leave out', `"${LETTERS.join('qz')}".replace(/qz/g,"")`],
    [
      'a text of changed characters',
      `var u="";for(i in t="${LETTERS.map((one) => String.fromCharCode(one.charCodeAt(0) ^ 1)).join('')}")u+=String.fromCharCode(t.charCodeAt(i)^1)`,
    ],
    ['a text in pieces', `["${ADDRESS.slice(0, 9)}","${ADDRESS.slice(9)}"].join("")`],
    ['a text with marks to split at', `"${LETTERS.join('|')}".split("|").join("")`],
  ])('reads %s', (_, code) => {
    expect(decodeScript(code)).toContain(ADDRESS);
  });

  it('puts words of lists in their places', () => {
    const code = `var _0xa=['x','https://','tai-','ma.example'];window['location']['href']=_0xa[1]+_0xa[2]+_0xa[3]`;
    expect(decodeScript(code)).toContain(`window.location.href='https://'+'tai-'+'ma.example'`);
  });

  const escaped = (text: string): string =>
    Array.from(text, (one) => `\\x${one.charCodeAt(0).toString(16)}`).join('');

  it('puts words of lists in their places that are written as escapes', () => {
    const code = `var _0x1f=['${escaped('https://')}','${escaped('tai-ma.example')}'];top['${escaped('location')}']=_0x1f[0]+_0x1f[1]`;
    expect(decodeScript(code)).toContain(`top.location='https://'+'tai-ma.example'`);
  });

  it('writes out an order all of which is escapes', () => {
    const code = `window['${escaped('location')}']['${escaped('href')}']='${escaped(ADDRESS)}'`;
    expect(decodeScript(code)).toContain(`window['location']['href']='${ADDRESS}'`);
  });

  it('finds such an order at the end of a long library, too', () => {
    const library = `;function pad(t,n){return t+Array(n).join(" ")+"${escaped('wide')}"}`.repeat(600);
    const code = `${library}top['${escaped('location')}']='${escaped(ADDRESS)}'`;
    expect(decodeScript(code)).toContain(`top['location']='${ADDRESS}'`);
  });

  it('finds nothing in lists of numbers that are no text', () => {
    expect(decodeScript('var t=[0,1,3,7,15,31,63,127,255,511,1023,2047];String.fromCharCode(t[2]+1)')).toBe(
      '',
    );
  });
});
