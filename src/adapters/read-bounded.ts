/**
 * Reads a body as text, to its end or until it is longer than `longest` bytes: then the rest is not waited for, and the result
 * is `undefined`.
 */
export const readBounded = async (response: Response, longest: number): Promise<string | undefined> => {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > longest) {
      // Whoever sends without end may not answer to this either.
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
};
