import { describe, expect, it } from 'vitest';
import { isNowAndThen } from '#shared/checks/reading/now-and-then.ts';

describe('an order that hangs on the hour or on chance', () => {
  it.each([
    'var h=new Date().getHours();if(h>=22||h<5){',
    'var h=(new Date).getHours();if(22<=h||5>h)',
    'var d=new Date(),h=d.getHours(),n=(h>=22||h<5);if(n){',
    'if(new Date().getDay()===0){',
    'new Date().getUTCHours()>20&&',
    'var h=new Date().getHours();if(h>5&&h<22){document.title="Xin chào";return}',
    'var h=new Date().getHours();if(h>5&&h<22){}else{',
    'var h=new Date().getHours(),go=0;if(h>21){go=1}if(go){',
    'if(Math.random()<0.2){setTimeout(function(){',
    'if(Math.floor(Math.random()*5)===0)',
    'if(0.2>Math.random())',
    'var r=Math.random();document.title="Xin chào";if(r<.2){',
    'if(Math.random()<0.5){confirm("Xin chào")}if(Math.random()<0.5){',
  ])('is one behind %s', (before) => {
    expect(isNowAndThen(before)).toBe(true);
  });

  it.each([
    'var h=new Date().getHours();if(h<12){document.title="Chào buổi sáng"}else{document.title="Chào"}if(moved){',
    'var h=new Date().getHours(),g=h<12?"Chào buổi sáng":"Chào";document.title=g;if(moved){',
    'if(Math.random()<=0.01){new Image().src="/dem.gif"}setTimeout(function(){',
    'var i=Math.floor(Math.random()*5);show(i);if(moved){',
    'if(Math.random()<0.1){if(confirm("Mời trả lời khảo sát?")){',
    "Math.random()<0.1&&confirm('Mời trả lời khảo sát?')&&",
    'if(width<700){',
  ])('is none behind %s', (before) => {
    expect(isNowAndThen(before)).toBe(false);
  });
});
