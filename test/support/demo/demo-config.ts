/** What the page learns from /config.json. */
export interface DemoConfig {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  /** A demonstration needs no secrets: who can sign in, and with what. */
  readonly passwords: Readonly<Record<string, string>>;
}
