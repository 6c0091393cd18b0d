// Does nothing: an extension with a worker has a process already when its panel opens.
chrome.runtime.onMessage.addListener(() => undefined);
