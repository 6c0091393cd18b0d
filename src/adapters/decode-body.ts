import { parseJson } from '../core/json.ts';

const fromBase64 = (text: string): string | undefined => {
  try {
    const binary = atob(text);
    // A plain loop: a callback for each byte takes twenty times as long, and bodies have millions.
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * The text of a reply body. Chromium names the encoding in the second argument of `getContent`; Firefox puts the MIME
 * type there and delivers a body it takes for binary, such as `application/x-amz-json-1.1`, in base64 without saying so.
 */
export const decodeBody = (content: string, encodingOrType: string): string => {
  if (encodingOrType === 'base64') return fromBase64(content) ?? content;
  if (!encodingOrType.includes('/') || parseJson(content) !== undefined) return content;
  const decoded = fromBase64(content);
  return decoded !== undefined && parseJson(decoded) !== undefined ? decoded : content;
};
