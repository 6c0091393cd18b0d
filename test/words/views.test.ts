import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { isObject, member, stringMember } from '../../src/core/json.ts';
import { filesIn } from './files-in.ts';

/** Names of products are the same in every language. */
const allowed: ReadonlySet<string> = new Set(['Cognito']);

/** Attributes that a person sees or hears. */
const spokenAttributes: ReadonlySet<string> = new Set([
  ...['title', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'],
  ...['placeholder', 'label', 'alt', 'summary'],
]);

type Node = Readonly<Record<string, unknown>>;

const typeOf = (node: Node): string => stringMember(node, 'type') ?? '';

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isObject);

/** The literal texts that an expression can come to, in its branches and between the slots of a template. */
const literalsOf = (node: unknown): readonly string[] => {
  if (!isObject(node)) return [];
  switch (typeOf(node)) {
    case 'Literal':
      return [stringMember(node, 'value') ?? ''];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return literalsOf(node.expression);
    case 'ConditionalExpression':
      return [...literalsOf(node.consequent), ...literalsOf(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      // The sides of a comparison are not shown.
      return /^[=!<>]/.test(stringMember(node, 'operator') ?? '')
        ? []
        : [...literalsOf(node.left), ...literalsOf(node.right)];
    case 'TemplateLiteral':
      return [node.quasis, node.expressions].flat().flatMap(literalsOf);
    case 'TemplateElement':
      return [stringMember(node.value, 'cooked') ?? ''];
    default:
      return [];
  }
};

const ofNode = (node: Node): readonly string[] => {
  switch (typeOf(node)) {
    case 'JSXText':
      return [stringMember(node, 'value') ?? ''];
    case 'JSXElement':
    case 'JSXFragment':
      return [node.children].flat().flatMap(literalsOf);
    case 'JSXAttribute': {
      const name = stringMember(member(node, 'name'), 'name') ?? '';
      return spokenAttributes.has(name) ? literalsOf(node.value) : [];
    }
    default:
      return [];
  }
};

const textsIn = (node: Node): readonly string[] => [...ofNode(node), ...childrenOf(node).flatMap(textsIn)];

const isText = (text: string): boolean => /\p{L}/u.test(text) && !allowed.has(text.trim());

const ownTexts = (path: string, source: string): readonly string[] =>
  textsIn({ program: parseSync(path, source).program })
    .filter(isText)
    .map((text) => `${path}: ${text.trim()}`);

test('no view has a text of its own', () => {
  const views = filesIn('src/ui', /\.tsx$/);
  expect(views.length).toBeGreaterThan(30);
  expect(views.flatMap((path) => ownTexts(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('a text of its own would be found wherever a view can have one', () => {
  const view = `
    export const View = ({ is, name }) => (
      <p title="one" class="not shown" aria-label={\`two \${name}\`}>
        three <b>{is ? 'four' : name}</b>
        {is && 'five'}
        {is === 'no text' && <i>{'six' + name}</i>}
        {name ?? \`\${name} seven\`} Cognito · ★
      </p>
    );`;
  expect(
    ownTexts('view.tsx', view)
      .map((line) => line.slice('view.tsx: '.length))
      .sort(),
  ).toEqual(['Cognito · ★', 'five', 'four', 'one', 'seven', 'six', 'three', 'two']);
});
