import js from '@eslint/js'
import globals from 'globals'

const STATE = [
  'Program > VariableDeclaration',
  'Program > ExportNamedDeclaration > VariableDeclaration',
].map((where) => ({
  selector: `${where}[kind="let"]`,
  message: 'A module keeps no state: pass it in, or put it into a class.',
}))
const LAZY = {
  selector:
    ':not(CallExpression[callee.name=/^(lazy|vital)$/] > ArrowFunctionExpression) > ImportExpression',
  message: 'Code that comes later is loaded by lazy or vital: web/loading/lazy.js.',
}

/* A few rules of our own beside the recommended ones: small functions, no state that a module hides. */
export default [
  { ignores: ['build/', 'dist/', 'node_modules/', '.node/'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 15],
      eqeqeq: 'error',
      'max-depth': ['error', 4],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'no-implicit-globals': 'error',
      'no-restricted-syntax': ['error', ...STATE],
      'no-shadow': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['web/**'], languageOptions: { globals: { ...globals.browser } } },
  {
    /* what builds the site is none of it, and a worker tells the page itself what it lacks */
    files: ['web/**'],
    ignores: ['web/*.js', 'web/engine/tasks.js'],
    rules: { 'no-restricted-syntax': ['error', ...STATE, LAZY] },
  },
  { files: ['web/**/*worker*.js'], languageOptions: { globals: { ...globals.worker } } },
  { files: ['web/*.config.js'], languageOptions: { globals: { ...globals.node } } },
  { files: ['wasm/**'], languageOptions: { globals: { ...globals['shared-node-browser'] } } },
  { files: ['wasm/cli.js'], languageOptions: { globals: { ...globals.node } } },
  {
    /* a describe() is one function, and as long as its tests; a test keeps a server or a page in a let */
    files: ['tests/**'],
    languageOptions: { globals: { ...globals.node, ...globals.jest, ...globals.browser } },
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': 'off' },
  },
]
