import { describe, expect, it } from 'vitest';
import { decodeScript } from '#services/site-check/read-page/decode-script.ts';

const PACKER = String.raw`eval(function(p,a,c,k,e,d){e=function(c){return c};while(c--){if(k[c]){p=p.replace(new RegExp('\\b'+e(c)+'\\b','g'),k[c])}}return p}`;

describe('what a script carries packed or in pieces', () => {
  it('is read from a packer, also with more words than digits', () => {
    const words = ['var', 's', 'https', 'tai-ma', 'example', 'x', 'js'];
    expect(
      decodeScript(`${PACKER}('0 1="2://3.4/5.6"',7,7,'${words.join('|')}'.split('|'),0,{}))`),
    ).toContain('https://tai-ma.example/x.js');
    const many = Array.from({ length: 60 }, (_, index) => `w${String(index)}`).concat('https', 'tai-ma');
    expect(
      decodeScript(`${PACKER}('0="Y://Z.example/1"',62,62,'${many.join('|')}'.split('|'),0,{}))`),
    ).toContain('https://tai-ma.example/w1');
  });

  it('is read from escaped pieces that several statements put together', () => {
    const code = String.raw`var q='\x68\x74\x74';var n=1;q+='\x70\x73\x3a\x2f\x2f';q+='tai-ma.example/x.js';s.src=q`;
    expect(decodeScript(code)).toContain('https://tai-ma.example/x.js');
  });

  it('is read where the names of the location are computed', () => {
    const code = `var w=window,l='loc'+'ation',h='hr'+'ef';w[l][h]='https://'+'tai-'+'ma.example/'`;
    expect(decodeScript(code)).toContain(`w.location.href='https://tai-ma.example/'`);
  });

  it('is nothing in ordinary code that joins texts', () => {
    const code = `var t='Xin '+'chào';t+=' Thầy';t+=' và Cô';document.title=t;var m='a|b'.split('|')`;
    expect(decodeScript(code)).toBe('');
  });
});
