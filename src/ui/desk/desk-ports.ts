import type { Digest, FileSaver } from '../../ports.ts';
import type { StorePorts } from '../store.ts';

/** What the tools of the desk need beyond the session that they work on. */
export interface DeskPorts extends StorePorts {
  readonly digest: Digest;
  readonly files: FileSaver;
}

/** What a person can do with a session besides reading it. */
export const deskTools = ['paste', 'compare', 'report', 'copy-as'] as const;

export type DeskTool = (typeof deskTools)[number];
