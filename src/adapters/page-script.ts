import { tellingKey, tellingValue, wantedCookie, wantedKey } from '../core/capture/storage-layouts.ts';

/** What `readDocument` is told; it knows nothing of this module. */
interface Options {
  readonly longestValue: number;
  readonly longestAll: number;
  readonly longestKey: number;
  readonly mostEntries: number;
  readonly tellingKey: string;
  readonly wantedKey: string;
  readonly wantedCookie: string;
  readonly tellingValue: string;
}

/**
 * Runs in the inspected page, which may be hostile: every area is read for itself, and what comes back is one string.
 * It writes nothing, defines nothing and leaves nothing behind. Kept free of references to this module, since only its
 * text reaches the page; and free of arrays' methods and of a `JSON` that does not do what it should, since pages and old libraries redefine them.
 */
export const readDocument = (options: Options): string => {
  let room = options.longestAll;
  const telling = new RegExp(options.tellingKey);
  const spell = (text: string): string => {
    let out = '"';
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at] ?? '';
      if (character === '"' || character === '\\') out += `\\${character}`;
      else if (character === '\n') out += '\\n';
      else if (character === '\t') out += '\\t';
      else if (character === '\r') out += '\\r';
      else out += character < ' ' ? '\\ufffd' : character;
    }
    return `${out}"`;
  };
  // The page's own `JSON` is fifty times as fast, where it still does what it should. One that only seems to can spoil no
  // more than a page that puts something else into its storage.
  const probe = 'a"\\\n\u0001';
  const isOwn = (() => {
    try {
      return JSON.stringify(probe) === '"a\\"\\\\\\n\\u0001"';
    } catch {
      return false;
    }
  })();
  const quote = (text: string): string => (isOwn ? JSON.stringify(text) : spell(text));
  const shorten = (key: string): string =>
    key.length > options.longestKey ? key.slice(0, options.longestKey) : key;
  const marks = /eyJ|ZXlK|V5S|leU/;
  const reader = (wanted: RegExp) => {
    let entries = '';
    let names = '';
    let kept = 0;
    let dropped = 0;
    return {
      take: (key: string, value: string) => {
        if (telling.test(key)) names += `${names === '' ? '' : ','}${quote(shorten(key))}`;
        const isWanted = wanted.test(key) || marks.test(value) || value.indexOf(options.tellingValue) !== -1;
        if (!isWanted) return;
        if (kept === options.mostEntries) {
          dropped += 1;
          return;
        }
        kept += 1;
        const fits = value.length <= options.longestValue && value.length <= room;
        if (fits) room -= value.length;
        const text = fits ? `,${quote(value)}` : '';
        entries += `${entries === '' ? '' : ','}[${quote(shorten(key))},${value.length}${text}]`;
      },
      end: (total: number) =>
        `{"entries":[${entries}],"names":[${names}],"total":${total},"dropped":${dropped}}`,
    };
  };
  const attempt = (read: () => string): string => {
    try {
      return read();
    } catch (error) {
      let reason = 'it threw';
      try {
        reason = `${error}`;
      } catch {
        // Even the words of an error may throw.
      }
      return `{"reason":${quote(reason)}}`;
    }
  };
  const area = (name: 'localStorage' | 'sessionStorage') =>
    attempt(() => {
      const storage = window[name];
      const { take, end } = reader(new RegExp(options.wantedKey));
      // A page may put an object of its own in the place of its storage, as long as it likes.
      const total = Math.min(storage.length, 100_000);
      for (let index = 0; index < total; index += 1) {
        const key = storage.key(index);
        const value = typeof key === 'string' ? storage.getItem(key) : null;
        if (typeof key === 'string' && typeof value === 'string') take(key, value);
      }
      return end(total);
    });
  const cookies = () =>
    attempt(() => {
      const { take, end } = reader(new RegExp(options.wantedCookie));
      const pairs = document.cookie === '' ? [] : document.cookie.split('; ');
      for (let index = 0; index < pairs.length; index += 1) {
        const pair = pairs[index] ?? '';
        const equals = pair.indexOf('=');
        take(pair.slice(0, Math.max(0, equals)), pair.slice(equals + 1));
      }
      return end(pairs.length);
    });
  const frames = () => {
    let sources = '';
    try {
      const elements = document.querySelectorAll('iframe, frame');
      for (let index = 0; index < elements.length && index < 50; index += 1) {
        const source: unknown = Reflect.get(elements[index] ?? {}, 'src');
        if (typeof source === 'string') sources += `${sources === '' ? '' : ','}${quote(source)}`;
      }
    } catch {
      // A page that redefines this is read without its frames.
    }
    return `[${sources}]`;
  };
  const address = marks.test(location.href) ? `,"address":${quote(location.href)}` : '';
  return `{"origin":${quote(location.origin)}${address},"localStorage":${area('localStorage')},"sessionStorage":${area('sessionStorage')},"cookie":${cookies()},"frames":${frames()}}`;
};

/** Longest single value that is handed over, in characters. */
export const longestValue = 2_000_000;

/** Longest key that is kept, in characters. Cognito's own have some 200. */
export const longestKey = 1000;

/** Entries of one area that may hold a token. */
export const mostEntries = 1000;

export const documentOptions: Options = {
  longestValue,
  // All values together; an `eval` result of twice that arrives within half a second.
  longestAll: 12_000_000,
  longestKey,
  mostEntries,
  tellingKey,
  wantedKey,
  wantedCookie,
  tellingValue,
};

/** The expression to evaluate in a document through DevTools. */
export const documentScript = `(${readDocument.toString()})(${JSON.stringify(documentOptions)})`;
