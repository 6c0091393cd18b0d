import type { DemoConfig } from '../demo-config.ts';

export function passwordOf(username: string, { passwords }: DemoConfig): string {
  const password = passwords[username];
  if (password === undefined) throw new Error(`Nobody is called ${username}`);
  return password;
}
