/**
 * Runs in the inspected page, which may be hostile: every area is read for itself, and what comes back is one string.
 * It writes nothing, defines nothing and leaves nothing behind. Kept free of references to this module, since only its
 * text reaches the page.
 */
const readPage = (longestValue: number, longestAll: number): string => {
  let room = longestAll;
  const take = (entries: unknown[], key: string, value: string) => {
    const isTokenKey = /^CognitoIdentityServiceProvider\..*\.(access|id|refresh)Token$/.test(key);
    if (!isTokenKey && !value.includes('eyJ') && !value.includes('ZXlK')) return;
    const fits = value.length <= longestValue && value.length <= room;
    if (fits) room -= value.length;
    entries.push(fits ? [key, value.length, value] : [key, value.length]);
  };
  const area = (name: 'localStorage' | 'sessionStorage') => {
    try {
      const storage = window[name];
      const entries: unknown[] = [];
      const total = storage.length;
      for (let index = 0; index < total; index += 1) {
        const key = storage.key(index);
        const value = key === null ? null : storage.getItem(key);
        if (key !== null && value !== null) take(entries, key, value);
      }
      return { entries, total };
    } catch (error) {
      return { reason: String(error) };
    }
  };
  const cookies = () => {
    try {
      const entries: unknown[] = [];
      const pairs = document.cookie === '' ? [] : document.cookie.split('; ');
      for (const pair of pairs) {
        const equals = pair.indexOf('=');
        take(entries, pair.slice(0, Math.max(0, equals)), pair.slice(equals + 1));
      }
      return { entries, total: pairs.length };
    } catch (error) {
      return { reason: String(error) };
    }
  };
  return JSON.stringify({
    origin: location.origin,
    localStorage: area('localStorage'),
    sessionStorage: area('sessionStorage'),
    cookie: cookies(),
  });
};

/** Longest single value that is handed over, in characters. */
export const longestValue = 2_000_000;

/** All values together; an `eval` result of twice that arrives within half a second. */
const longestAll = 12_000_000;

/** The expression to evaluate in the page. */
export const pageScript = `(${readPage.toString()})(${longestValue}, ${longestAll})`;
