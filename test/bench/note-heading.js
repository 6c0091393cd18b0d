// Notes when each text of a heading or a verdict came to be there, in milliseconds since the epoch.
/** @type {Map<string, number>} */
const times = new Map();
Reflect.set(globalThis, 'headingTimes', times);
const note = () => {
  for (const { textContent } of document.querySelectorAll('h1, .verdict-who')) {
    const text = textContent ?? '';
    if (text !== '' && !times.has(text)) times.set(text, performance.timeOrigin + performance.now());
  }
};
new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true });
