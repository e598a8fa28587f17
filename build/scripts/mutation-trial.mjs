// npm run mutation-trial [-- SEED]: breaks twenty statements, one at a time, and tells which the tests do not see.
// Runs on a clean work tree, as it edits sources and puts them back. Not part of the tests: it takes an hour.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import ts from 'typescript';

const ZONES = [
  ['shared/'],
  ['electron/services/'],
  ['electron/main/', 'electron/cli/', 'electron/workers/'],
  ['renderer/'],
];
const FILES_PER_ZONE = 10;
const STATEMENTS_PER_ZONE = 5;
const ENOUGH_SEEN = 18;
const QUICK = ['unit', 'apart', 'renderer', 'contract'];
const SLOW = ['interop', 'faults'];

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
let state = seed >>> 0;

/** Mulberry32: small, and the same on every machine. */
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} count
 * @returns {Item[]}
 */
function draw(items, count) {
  const rest = [...items];
  const drawn = [];
  while (drawn.length < count && rest.length > 0) {
    drawn.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return drawn;
}

/** @typedef {{ file: string, line: number, kind: string, start: number, end: number, text: string }} Mutation */

/**
 * What can be broken in a file: a condition is turned round, a returned truth is turned round, a call is left out.
 * @param {string} file
 * @returns {Mutation[]}
 */
function mutationsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {Mutation[]} */
  const found = [];
  /** @param {ts.Node} node @param {string} kind @param {string} text */
  const add = (node, kind, text) => {
    const start = node.getStart(source);
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ file, line, kind, start, end: node.getEnd(), text });
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isIfStatement(node)) {
      add(node.expression, 'condition turned round', `!(${node.expression.getText(source)})`);
    } else if (ts.isConditionalExpression(node)) {
      add(node.condition, 'condition turned round', `!(${node.condition.getText(source)})`);
    } else if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) {
      add(node, 'call left out', ';');
    } else if (ts.isReturnStatement(node) && node.expression !== undefined && isTruth(node.expression)) {
      add(node.expression, 'truth turned round', `!(${node.expression.getText(source)})`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param {ts.Expression} expression */
function isTruth(expression) {
  const truths = [
    ts.SyntaxKind.EqualsEqualsEqualsToken,
    ts.SyntaxKind.ExclamationEqualsEqualsToken,
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.LessThanToken,
    ts.SyntaxKind.GreaterThanToken,
    ts.SyntaxKind.LessThanEqualsToken,
    ts.SyntaxKind.GreaterThanEqualsToken,
  ];
  return ts.isBinaryExpression(expression) && truths.includes(expression.operatorToken.kind);
}

/** What the tests of the built commands all read. */
const BUILT_COMMANDS = 'tests/support/built-cli.ts';

/** @typedef {{ tests: string[], projects: string[] }} Stage */

/**
 * Tests mirror the paths of the sources. The tests of the file itself first, then those of its folder, then all that reach it.
 * @param {string} file
 * @returns {Stage[]}
 */
function quickStages(file) {
  const own = `${path.basename(file).replace(/\.tsx?$/u, '')}.test`;
  const folder = path.join('tests', 'unit', path.dirname(file).replace(/^electron\//u, ''));
  return [
    { tests: ['run', own], projects: QUICK },
    { tests: ['run', `${folder}/`], projects: QUICK },
    { tests: ['related', file, '--run'], projects: QUICK },
  ];
}

/**
 * The tests beside real programs, and those that run the built commands.
 * @param {string} file
 * @returns {Stage[]}
 */
function slowStages(file) {
  const reached = file.startsWith('renderer/') ? [file] : [file, BUILT_COMMANDS];
  return reached.map((each) => ({ tests: ['related', each, '--run'], projects: SLOW }));
}

/** @param {Stage[]} stages @param {string} report @returns {string | null} the first test that fails, in the words of its name */
function firstFailedTest(stages, report) {
  for (const { tests, projects } of stages) {
    const { status } = spawnSync(
      path.join('node_modules', '.bin', 'vitest'),
      [
        ...tests,
        '--bail=1',
        '--passWithNoTests',
        '--reporter=json',
        `--outputFile=${report}`,
        ...projects.flatMap((name) => ['--project', name]),
      ],
      { stdio: 'ignore' },
    );
    if (status !== 0) return firstFailure(report);
  }
  return null;
}

/**
 * What may see a broken statement, from quick to slow; each only looks at what those before it let pass. A story takes what
 * was built last.
 * @type {{ name: string, isFor: (file: string) => boolean, seenBy: (file: string, report: string) => string | null }[]}
 */
const ROUNDS = [
  {
    name: 'unit and contract tests',
    isFor: () => true,
    seenBy: (file, report) => firstFailedTest(quickStages(file), report),
  },
  {
    name: 'the build, interop and faults',
    isFor: () => true,
    seenBy: (file, report) => (isBuildable() ? firstFailedTest(slowStages(file), report) : 'the build'),
  },
  {
    name: 'stories in the app',
    isFor: (file) => !file.startsWith('electron/cli/'),
    seenBy: (_file, report) => (isBuildable() ? firstFailedStory(report) : 'the build'),
  },
];

/** @returns {boolean} */
function isBuildable() {
  return spawnSync('npm', ['run', 'build'], { stdio: 'ignore' }).status === 0;
}

/**
 * The stories in the built app, for what no other test has seen: much of main and of the screens meets its tests only there.
 * @param {string} report
 * @returns {string | null}
 */
function firstFailedStory(report) {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const { status } = spawnSync('npm', ['run', 'e2e', '--', '--max-failures=1'], { stdio: 'ignore', env });
  if (status === 0) return null;
  /** @typedef {{ file: string, specs?: { title: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite */
  /** @param {Suite} suite @returns {string[]} */
  const failed = ({ file, specs = [], suites = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'))
      .map(({ title }) => `tests/e2e/${file}: ${title}`),
    ...suites.flatMap(failed),
  ];
  /** @type {{ suites: Suite[] }} */
  const { suites } = JSON.parse(readFileSync(report, 'utf8'));
  return suites.flatMap(failed)[0] ?? 'no story failed, yet the run did';
}

/** @param {string} report @returns {string} */
function firstFailure(report) {
  /** @type {{ testResults: { name: string, message: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed');
    const where = path.relative(process.cwd(), name);
    if (failed !== undefined) return `${where}: ${failed.fullName}`;
    if (message !== '') return `${where}: ${message.split('\n')[0] ?? ''}`;
  }
  return 'no test failed, yet the run did';
}

const tracked = spawnSync('git', ['ls-files'], { encoding: 'utf8' }).stdout.split('\n');
if (spawnSync('git', ['diff', '--quiet']).status !== 0) throw new Error('the work tree has changes');

const mutations = ZONES.flatMap((folders) => {
  const files = tracked.filter(
    (file) =>
      /\.tsx?$/u.test(file) && !file.endsWith('.d.ts') && folders.some((folder) => file.startsWith(folder)),
  );
  const breakable = files.filter((file) => mutationsOf(file).length > 0);
  return draw(draw(breakable, FILES_PER_ZONE).flatMap(mutationsOf), STATEMENTS_PER_ZONE);
});

/**
 * Breaks a statement, asks who sees it, and puts the file back.
 * @param {Mutation} mutation
 * @param {(file: string, report: string) => string | null} seenBy
 */
function trySeeing({ file, start, end, text }, seenBy) {
  const original = readFileSync(file, 'utf8');
  const folder = mkdtempSync(path.join(tmpdir(), 'mutation-'));
  try {
    writeFileSync(file, original.slice(0, start) + text + original.slice(end));
    return seenBy(file, path.join(folder, 'report.json'));
  } finally {
    writeFileSync(file, original);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Mutation} mutation */
function inWords({ file, line, kind }) {
  return `${file}:${String(line)} ${kind}`;
}

console.log(`seed ${String(seed)}: ${String(mutations.length)} statements`);
let unseen = mutations;
for (const { name, isFor, seenBy } of ROUNDS) {
  console.log(`${name}: ${String(unseen.length)} statements`);
  unseen = unseen.filter((mutation) => {
    const by = isFor(mutation.file) ? trySeeing(mutation, seenBy) : null;
    console.log(
      `${by === null ? 'not seen' : 'seen    '} ${inWords(mutation)}${by === null ? '' : ` (${by})`}`,
    );
    return by === null;
  });
}
const seen = mutations.length - unseen.length;
for (const mutation of unseen) console.log(`SURVIVED ${inWords(mutation)}`);
console.log(`${String(seen)} of ${String(mutations.length)} seen`);
process.exitCode = seen >= ENOUGH_SEEN ? 0 : 1;
