/** The client is registered for every address of an app on this machine, whatever its port. */
export function registeredUrl(text: string | null): URL | undefined {
  const url = URL.canParse(text ?? '') ? new URL(text ?? '') : undefined;
  return url?.protocol === 'http:' && url.hostname === 'localhost' ? url : undefined;
}
