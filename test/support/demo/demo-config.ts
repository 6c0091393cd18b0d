/** What the pages learn from /config.json. */
export interface DemoConfig {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly issuer: string;
  /** Origin of the hosted login. */
  readonly domain: string;
  /** A demonstration needs no secrets: who can sign in, and with what. */
  readonly passwords: Readonly<Record<string, string>>;
}

export async function fetchConfig(): Promise<DemoConfig> {
  return (await fetch('/config.json')).json();
}
