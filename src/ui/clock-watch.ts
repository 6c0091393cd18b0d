/** A clock that moves by more than this against one that only runs on was set anew, in milliseconds. */
const tolerance = 5000;

/**
 * Tells, each time that it is asked, whether the clock was set since it was asked last. `wall` is the clock of the computer,
 * `steady` one that nobody can set; both in milliseconds. Where `steady` rests while the computer sleeps, waking looks the same.
 */
export const createClockWatch = (wall: () => number, steady: () => number): (() => boolean) => {
  const difference = () => wall() - steady();
  let before = difference();
  return () => {
    const now = difference();
    const wasSet = Math.abs(now - before) > tolerance;
    before = now;
    return wasSet;
  };
};
