import { render } from 'preact';

render(<div class="verdict-who">Empty</div>, document.body);
