import { expect, it } from 'vitest';
import { foldedCalls } from '#services/site-check/read-page/fold-calls.ts';

const ADDRESS = 'https://di.example';
const codes = Array.from(ADDRESS, (one) => one.charCodeAt(0)).join(', ');

it.each([
  ['character codes', `String.fromCharCode(${codes})`],
  ['base64', `window.atob("${Buffer.from(ADDRESS).toString('base64')}")`],
  ['percent signs', `decodeURIComponent('${ADDRESS.replaceAll('s', '%73')}')`],
  ['a list', `["https:", "", "di.example"].join("/")`],
  ['a text read backwards', `"${Array.from(ADDRESS).toReversed().join('')}".split("").reverse().join("")`],
])('puts a text in the place of a call: %s', (_, call) => {
  expect(foldedCalls(`top.location=${call}+"/a"`)).toEqual([`top.location='${ADDRESS}'+"/a"`]);
});

it('leaves alone what would end the quotes, and calls that give something new each time', () => {
  expect(foldedCalls(`a=atob("${Buffer.from(`it's`).toString('base64')}");b=atob(c)`)).toEqual([]);
});

it('of long code gives only what stands around a call, and says that something stands before it', () => {
  const long = 'var a=b.join(","),c=["d","e"].join(" ");'.repeat(900);
  const [cutting = ''] = foldedCalls(`${long}location=atob("aHR0cHM6Ly9kaS5leGFtcGxl");${long}`);
  expect(cutting).toMatch(/^if .*location='https:\/\/di\.example'/su);
  expect(cutting.length).toBeLessThan(2_000);
});
