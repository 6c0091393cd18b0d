import type { ComponentChildren } from 'preact';
import './region.css';

/** One of the columns: a landmark with a heading that stays in sight. */
export const Region = ({
  column,
  name,
  tools,
  hint,
  children,
}: {
  readonly column: 'tokens' | 'claims' | 'user' | 'diagnosis';
  readonly name: string;
  readonly tools?: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly children: ComponentChildren;
}) => (
  <section class={`region region-${column}`} aria-label={name}>
    <div class="region-head">
      <h2>{name}</h2>
      {tools}
      <span class="region-hint">{hint}</span>
    </div>
    {children}
  </section>
);
