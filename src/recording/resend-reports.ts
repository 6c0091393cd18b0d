import type { CommandBus } from '../ports.ts';

/**
 * Sends reports one after the other, and each once more if the background gave no answer: the browser may end it at any moment,
 * and starts it again for the next message. What a request brought cannot be read a second time.
 */
export const resendReports = (commands: CommandBus): CommandBus => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    send: (command) => {
      const step = async () => {
        const reply = await commands.send(command);
        return reply.ok || reply.error.code !== 'no-answer' ? reply : commands.send(command);
      };
      const next = last.then(step, step);
      last = next;
      return next;
    },
  };
};
