import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const NODE_MODULES = { group: ['node:*'], message: 'This zone has no Node.' };
const ELECTRON = {
  group: ['electron', 'electron/*'],
  message: 'Only electron/main, preload and workers know Electron.',
};
const UP = { group: ['../../*'], message: 'Use the aliases #shared/…, #services/…, #renderer/….' };

/** One zone may import only what stands to the left of it: shared <- services <- main, workers, cli; shared <- renderer. */
function zone(files, ...forbidden) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: [UP, ...forbidden] }] } };
}

function noAlias(names, message) {
  return { group: names.map((name) => `#${name}/*`), message };
}

/** What opens sockets; only the folder `network` of the website check may import it, so that one guard sees all traffic. */
const SOCKETS = ['dgram', 'dns', 'dns/promises', 'http', 'http2', 'https', 'tls'].flatMap((name) => [
  name,
  `node:${name}`,
]);
const SOCKETS_MESSAGE = 'Only electron/services/site-check/network opens sockets (types aside).';

/** @param {readonly object[]} paths */
function doors(files, paths, ignores = []) {
  return {
    files,
    ignores,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths }] },
  };
}

const SOCKET_PATHS = [
  ...[...SOCKETS, 'undici'].map((name) => ({ name, message: SOCKETS_MESSAGE, allowTypeImports: true })),
  ...['net', 'node:net'].map((name) => ({
    name,
    allowImportNames: ['isIP'],
    message: SOCKETS_MESSAGE,
    allowTypeImports: true,
  })),
];
const IPC_PATH = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'Only electron/main/open-app.ts and electron/main/ipc receive calls of the page.',
};

const PROJECTS = [
  'shared',
  'electron/services',
  'electron/workers',
  'electron/main',
  'electron/page-facts',
  'electron/preload',
  'electron/cli',
  'renderer',
];

/** The types of these files come from this project alone: given all of them, the parser builds program after program. */
function typesOf(project, files) {
  return { files, languageOptions: { parserOptions: { project: [`./${project}/tsconfig.json`] } } };
}

export default tseslint.config(
  {
    ignores: ['out/**', 'dist/**', 'node_modules/**', '.runtime/**', 'test-results/**', 'tests/fixtures/**'],
  },
  ...tseslint.configs.strictTypeChecked,
  ...PROJECTS.map((project) => typesOf(project, [`${project}/**`])),
  typesOf('tests', ['tests/**', '*.config.ts', 'build/vite/**']),
  {
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 12],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-template-expressions': 'error',
      '@typescript-eslint/strict-boolean-expressions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  zone(
    ['shared/**'],
    NODE_MODULES,
    ELECTRON,
    noAlias(['services', 'main', 'cli', 'workers', 'renderer'], 'shared imports only itself and zod.'),
  ),
  zone(
    ['electron/services/**'],
    ELECTRON,
    noAlias(['main', 'cli', 'workers', 'renderer'], 'services import only shared.'),
  ),
  zone(
    ['electron/cli/**'],
    ELECTRON,
    noAlias(['main', 'workers', 'renderer'], 'cli imports services and shared.'),
  ),
  zone(['electron/workers/**'], noAlias(['main', 'cli', 'renderer'], 'workers import services and shared.')),
  zone(
    ['electron/main/**'],
    noAlias(['cli', 'renderer'], 'main imports services, workers’ message types and shared.'),
  ),
  zone(
    ['electron/page-facts/**'],
    NODE_MODULES,
    ELECTRON,
    noAlias(['main', 'cli', 'workers', 'renderer'], 'page-facts import the types of what they give.'),
  ),
  zone(
    ['electron/preload/**'],
    NODE_MODULES,
    noAlias(['services', 'main', 'cli', 'workers', 'renderer'], 'preload imports shared.'),
  ),
  zone(
    ['renderer/**'],
    NODE_MODULES,
    ELECTRON,
    noAlias(['services', 'main', 'cli', 'workers'], 'renderer imports shared.'),
  ),
  doors(['electron/**', 'shared/**'], SOCKET_PATHS, [
    'electron/services/site-check/network/**',
    'electron/main/**',
  ]),
  doors(
    ['electron/main/**'],
    [...SOCKET_PATHS, IPC_PATH],
    ['electron/main/open-app.ts', 'electron/main/ipc/**'],
  ),
  doors(['electron/main/open-app.ts', 'electron/main/ipc/**'], SOCKET_PATHS),
  { ...reactHooks.configs.flat.recommended, files: ['renderer/**'] },
  {
    files: ['renderer/**/*.tsx', 'tests/**'],
    rules: { 'max-lines-per-function': ['error', { max: 200, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['build/**', '*.config.js', '.dependency-cruiser.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-console': 'off' },
  },
);
