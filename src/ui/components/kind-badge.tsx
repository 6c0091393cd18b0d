import { kindWords } from '../../core/session/kind-words.ts';
import type { TokenRecord } from '../../core/session/model.ts';
import { words } from '../words.ts';
import './kind-badge.css';

export const KindBadge = ({ kind }: { readonly kind: TokenRecord['kind'] }) => (
  <span class={`kind-badge kind-badge-${kind}`}>{kindWords(kind, words)}</span>
);
