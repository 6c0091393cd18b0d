// Does nothing: an extension with a worker has a process already when its popup opens.
chrome.runtime.onMessage.addListener(() => undefined);
