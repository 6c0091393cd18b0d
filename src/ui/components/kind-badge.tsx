import type { TokenRecord } from '../../core/session/model.ts';
import './kind-badge.css';

const words = { access: 'access', id: 'ID', refresh: 'refresh' } as const;

export const KindBadge = ({ kind }: { readonly kind: TokenRecord['kind'] }) => (
  <span class={`kind-badge kind-badge-${kind}`}>{words[kind]}</span>
);
