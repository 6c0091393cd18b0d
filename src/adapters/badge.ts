import browser from 'webextension-polyfill';
import type { Badge } from '../ports.ts';

const marks = {
  good: { text: '✓', color: '#146c2e' },
  bad: { text: '!', color: '#b3261e' },
} as const;

/** The mark on the toolbar icon, for one tab. Browsers take it away when the tab goes elsewhere. */
export const actionBadge: Badge = {
  show: async (tabId, tone) => {
    try {
      const { text, color } = tone === undefined ? { text: '', color: marks.good.color } : marks[tone];
      await browser.action.setBadgeBackgroundColor({ tabId, color });
      await browser.action.setBadgeText({ tabId, text });
    } catch {
      // The tab was closed in the meantime.
    }
  },
};
