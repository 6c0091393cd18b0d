import browser from 'webextension-polyfill';

/** The version of this extension, as its manifest has it. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
