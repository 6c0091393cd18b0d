/** What the panel shows beside its tools. */
export const panelViews = ['session', 'conversation'] as const;

export type PanelView = (typeof panelViews)[number];
