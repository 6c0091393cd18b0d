import { beforeEach, expect, test } from 'vitest';
import type { Command, CommandReply, EndpointReply } from '../../src/contract/commands.ts';
import { fail, ok } from '../../src/core/result.ts';
import { createWords } from '../../src/core/words/words.ts';
import { createEndpointForm } from '../../src/ui/endpoint-form.ts';
import { formWords } from '../../src/ui/endpoint-words.ts';
import { speak } from '../../src/ui/words.ts';
import { english } from '../support/english.ts';

const self = 'chrome-extension://abc';
const closed: EndpointReply = { outcome: { code: 'no-permission' }, isSaved: false };
const silent: EndpointReply = { outcome: { code: 'unreachable' }, isSaved: false };
const good: EndpointReply = { outcome: { code: 'ok' }, isSaved: true };

beforeEach(() => speak(createWords(english)));

/** A form whose background gives these answers, and whose person says yes or no to the browser. */
const formWith = (answers: readonly EndpointReply[], isGiven = true) => {
  const sent: Command[] = [];
  const asked: string[] = [];
  const waiting = [...answers];
  const send = async (command: Command): Promise<CommandReply> => {
    sent.push(command);
    const endpoint = waiting.shift();
    return command.name === 'add-endpoint' && endpoint !== undefined ? ok({ endpoint }) : ok({});
  };
  const ask = (pattern: string) => {
    asked.push(pattern);
    return Promise.resolve(isGiven);
  };
  const form = createEndpointForm(send, ask);
  form.origin.value = 'http://localhost:9229';
  return { form, sent, asked };
};

test('what was written stays until it is saved', async () => {
  const { form } = formWith([silent, good]);
  await form.add();
  expect(form.origin.value).toBe('http://localhost:9229');
  expect(formWords(form.state.value, self)).toContain('Nothing answers at http://localhost:9229');
  await form.add();
  expect(form.origin.value).toBe('');
  expect(formWords(form.state.value, self)).toContain('It was added');
});

test('access is asked for by the second click alone, and at once', async () => {
  const { form, sent, asked } = formWith([closed, good]);
  await form.add();
  expect(asked).toEqual([]);
  const allowing = form.allow();
  // Before anything is waited for: a browser takes nothing else for the wish of a person.
  expect(asked).toEqual(['http://localhost/*']);
  await allowing;
  expect(sent.map(({ name }) => name)).toEqual(['add-endpoint', 'add-endpoint']);
  expect(form.state.value).toMatchObject({ isSaved: true });
});

test('without access nothing is tested again', async () => {
  const { form, sent } = formWith([closed], false);
  await form.add();
  await form.allow();
  expect(sent).toHaveLength(1);
  expect(form.state.value.kind).toBe('access-refused');
  expect(form.origin.value).toBe('http://localhost:9229');
});

test('saving what does not answer asks once more for the access that was given and taken back', async () => {
  const { form, sent, asked } = formWith([closed, silent, { ...silent, isSaved: true }]);
  await form.add();
  await form.allow();
  await form.saveAnyway();
  expect(asked).toHaveLength(2);
  expect(sent.at(-1)).toEqual({
    name: 'add-endpoint',
    origin: 'http://localhost:9229',
    answersFor: '',
    isAnyway: true,
  });
  expect(formWords(form.state.value, self)).toContain('although it does not answer now');
});

test('saving what does not answer asks for no access that nobody gave', async () => {
  const { form, asked } = formWith([silent, { ...silent, isSaved: true }]);
  await form.add();
  await form.saveAnyway();
  expect(asked).toEqual([]);
});

test('a background that was stopped loses nothing that was written', async () => {
  const form = createEndpointForm(
    async () => fail({ code: 'no-answer' }),
    async () => true,
  );
  form.origin.value = 'http://localhost:9229';
  await form.add();
  expect(form.state.value.kind).toBe('interrupted');
  expect(form.origin.value).toBe('http://localhost:9229');
});

test('where LocalStack forbids, its own setting is named with our origin in it', () => {
  const asked = { origin: 'http://localhost:4566', answersFor: '' };
  const outcome = { code: 'not-cognito', status: 403 } as const;
  expect(formWords({ kind: 'answered', asked, outcome, isSaved: false }, self)).toContain(
    'EXTRA_CORS_ALLOWED_ORIGINS=chrome-extension://abc',
  );
});
