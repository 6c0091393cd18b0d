// Makes one call of GetUser for each message, and nothing else.
chrome.runtime.onMessage.addListener(({ url, token }, _, sendResponse) => {
  fetch(url, {
    method: 'POST',
    credentials: 'omit',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
    },
    body: JSON.stringify({ AccessToken: token }),
  })
    .then((response) => response.json())
    .then(sendResponse);
  return true;
});
