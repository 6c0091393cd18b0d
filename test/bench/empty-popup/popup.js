const title = document.createElement('h1');
title.textContent = 'Empty';
document.body.append(title);
