/** What a store throws that the browser gives no more memory, and that has kept nothing of what it was given. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}
