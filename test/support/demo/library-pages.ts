import { type Answer, html } from './answer.ts';

/** What an app may sign in with: a library, or the few lines of its own that older apps have. */
export const LIBRARIES = [
  'amplify',
  'identity-js',
  'oidc-client-ts',
  'axa',
  'code-pkce',
  'implicit',
] as const;

const page = (library: string): Answer =>
  html(
    `Orders with ${library}`,
    `<meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <script type="module" src="/libraries/${library}.js"></script>
    <h1>Orders with ${library}</h1>
    <p><output id="status" aria-live="polite">Starting…</output></p>
    <p>
      <button type="button" id="sign-in">Sign in</button>
      <button type="button" id="call-api">Call the API</button>
    </p>
    <p id="notice"></p>`,
  );

/** All look the same; the script makes the difference. */
export const LIBRARY_PAGES: Readonly<Record<string, Answer>> = Object.fromEntries(
  LIBRARIES.map((library) => [`/libraries/${library}.html`, page(library)]),
);
