import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** What the folders named must not import. */
const barred = (...groups) => ({
  'no-restricted-imports': ['error', { patterns: groups.map(({ group, message }) => ({ group, message })) }],
});

const shells = {
  group: [
    '**/cli/**',
    '**/site/**',
    '**/editor/**',
    '**/action/**',
    '**/pages/**',
    '**/layouts/**',
    '**/components/**',
  ],
  message: 'Imports run schemas <- core <- io <- {cli, site, editor} <- {pages, action}.',
};
const io = { group: ['**/io/**'], message: 'The core and the schemas take data, not places: src/io reads them.' };
const platform = {
  group: ['node:*', 'astro', 'astro:*', 'astro/*'],
  message: 'The core and the schemas run anywhere: no Node, no Astro.',
};
const core = { group: ['**/core/**', '**/src/**'], message: 'The schemas import nothing of ours.' };

const pure = {
  'no-console': 'error',
  'no-restricted-globals': ['error', 'process', 'console', 'fetch', 'setTimeout', 'setInterval', 'performance'],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'now is a parameter.' },
    { object: 'Math', property: 'random', message: 'Same input, same output.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'now is a parameter.' },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', '.astro/', '.cache/', 'coverage/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-restricted-exports': 'off',
    },
  },
  { files: ['schemas/**'], rules: { ...pure, ...barred(platform, io, shells, core) } },
  { files: ['src/core/**'], rules: { ...pure, ...barred(platform, io, shells) } },
  {
    files: ['src/io/**'],
    rules: barred(shells, { group: ['astro', 'astro:*', 'astro/*'], message: 'Only the site knows Astro.' }),
  },
  {
    files: ['src/cli/**'],
    rules: barred({
      group: ['**/site/**', '**/pages/**', '**/layouts/**', '**/components/**', 'astro', 'astro:*'],
      message: 'The command and the site never import each other.',
    }),
  },
  {
    files: ['src/editor/**', 'src/action/**'],
    rules: barred({
      group: ['**/site/**', '**/pages/**', '**/layouts/**', '**/components/**', 'astro', 'astro:*'],
      message: 'Only pages import the site.',
    }),
  },
  {
    files: ['src/site/**'],
    rules: barred({
      group: ['**/cli/**', '**/pages/**', '**/layouts/**', '**/components/**'],
      message: 'The command and the site never import each other.',
    }),
  },
  {
    files: ['src/pages/**', 'src/layouts/**', 'src/components/**'],
    rules: barred({
      group: ['**/cli/**', '**/io/**', '**/core/**', 'node:*'],
      message: 'Pages print what src/site gives them.',
    }),
  },
  { files: ['src/core/lexicon/**', 'tests/**', 'src/core/rules/rule-info.ts'], rules: { 'max-lines': 'off' } },
);
