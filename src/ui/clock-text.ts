const timeFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** A moment on the clock of this computer: the time, with the date before it unless it is today. */
export const describeClock = (at: number, now: number): string => {
  const date = dateFormat.format(at);
  const time = timeFormat.format(at);
  return date === dateFormat.format(now) ? time : `${date}, ${time}`;
};
