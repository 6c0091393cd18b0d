import type { Lifetime } from '../../core/token/lifetime.ts';
import './life-bar.css';

/** How much of a life is left. A picture of what stands beside it in words. */
export const LifeBar = ({ life }: { readonly life: Lifetime }) => {
  if (life.state !== 'live' || life.share === undefined) return null;
  return (
    <svg class="life-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect class={life.share < 0.1 ? 'life-bar-low' : 'life-bar-left'} width={life.share * 100} height="1" />
    </svg>
  );
};
