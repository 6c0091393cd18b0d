import type { LocalCognito } from '../../support/cognito/local-cognito.ts';
import type { Target } from './target.ts';

/** What is to be seen of a target at this moment. All is said of the first that there is. */
export interface Look {
  readonly count: number;
  /** With single spaces, as a person reads it. */
  readonly text: string;
  readonly isEnabled: boolean;
  readonly isChecked: boolean;
  /** Marked as filled in wrongly. */
  readonly isInvalid: boolean;
}

/** One page, wherever the browser shows it. Nothing here waits but what acts: that waits until there is something to act on. */
export interface View {
  look(target: Target): Promise<Look>;
  /** All text of the page. */
  text(): Promise<string>;
  click(target: Target): Promise<void>;
  fill(target: Target, text: string): Promise<void>;
  /** Chooses the option with this label. */
  choose(target: Target, label: string): Promise<void>;
  /** Runs a function with the rights of the page. Only its text gets there, so it refers to nothing but its argument. */
  run<Argument, Result>(
    task: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** The tab with the app. */
export interface AppPage extends View {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
}

/** A real browser with the extension, as a scenario uses it. Each scenario finds a fresh one. */
export interface Driver {
  readonly cognito: LocalCognito;
  /** Origin of the demo app, without a closing slash. */
  readonly app: string;
  readonly page: AppPage;
  /** A page of the browser's own, which no extension may read. */
  readonly ownPage: string;
  /** Whether DevTools says of a cookie in a request that it is HttpOnly. */
  readonly tellsHttpOnly: boolean;
  /** Opens DevTools on the app, with our panel in front. */
  openPanel(): Promise<View>;
  /** Clicks the extension's icon while the app is in front. */
  openPopup(): Promise<View>;
  openOptions(): Promise<AppPage>;
  /** Does something in the panel that saves a file, and gives the file. */
  saved(save: () => Promise<void>): Promise<SavedFile>;
  /** Ends the extension's background, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
}
