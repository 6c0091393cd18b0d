// Notes when each text of the first heading came to be there, in milliseconds since the epoch.
/** @type {Map<string, number>} */
const times = new Map();
Reflect.set(globalThis, 'headingTimes', times);
const note = () => {
  const text = document.querySelector('h1')?.textContent ?? '';
  if (text !== '' && !times.has(text)) times.set(text, performance.timeOrigin + performance.now());
};
new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true });
