// Called by electron-builder before it packs: the licence texts of every part that goes into the package, in one file.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';

const projectFolder = path.resolve(import.meta.dirname, '../..');
const TARGET = path.join(projectFolder, 'out', 'licences', 'giay-phep-cac-thanh-phan.txt');
/** Texts that a package names but does not bring along. */
const NAMED = ['LGPL-3.0.txt', 'GPL-3.0.txt'];
const RULE = '='.repeat(80);

/** @typedef {{ dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, version?: string, license?: string }} Locked */
/** @typedef {{ name: string, version: string, license: string, texts: readonly string[] }} Part */

/** Writes the file; electron-builder takes it up as one of its `extraFiles`. */
export default function writeLicences() {
  mkdirSync(path.dirname(TARGET), { recursive: true });
  const named = NAMED.map((name) => readFileSync(path.join(projectFolder, 'build/licences', name), 'utf8'));
  writeFileSync(TARGET, [...partsOfPackage().map(sectionOf), ...named].join(`\n${RULE}\n`));
}

/** @returns {readonly Part[]} by name */
function partsOfPackage() {
  const locked = /** @type {Record<string, Locked>} */ (readJson('package-lock.json').packages);
  const manifest = /** @type {Locked} */ (readJson('package.json'));
  const names = closure([...Object.keys(manifest.dependencies ?? {}), ...bundledNames()], locked);
  return names.map((name) => partAt(name, locked[`node_modules/${name}`] ?? {}));
}

/** @returns {readonly string[]} the packages that the page and the preload script import, and so carry within them */
function bundledNames() {
  const files = ['renderer', 'shared', 'electron'].flatMap((folder) =>
    readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:tsx?|css)$/u.test(file))
      .map((file) => path.join(projectFolder, folder, file)),
  );
  const names = files.flatMap((file) =>
    Array.from(
      readFileSync(file, 'utf8').matchAll(/(?:from|import|import\() ?'(?<name>(?:@[\w-]+\/)?[a-z][\w.-]*)/gu),
      ({ groups }) => groups?.['name'] ?? '',
    ),
  );
  return [...new Set(names)].filter((name) => !isBuiltin(name) && name !== 'electron');
}

/**
 * @param {readonly string[]} roots
 * @param {Record<string, Locked>} locked
 * @returns {readonly string[]} the packages with everything that they need, sorted
 */
function closure(roots, locked) {
  const found = new Set();
  /** @param {string} name */
  const add = (name) => {
    const entry = locked[`node_modules/${name}`];
    if (entry === undefined || found.has(name)) return;
    found.add(name);
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).forEach(add);
  };
  roots.forEach(add);
  return [...found].filter((name) => existsSync(folderOf(name))).toSorted();
}

/** @param {string} name @param {Locked} entry @returns {Part} */
function partAt(name, { version = '', license = '' }) {
  const folder = folderOf(name);
  const { author } = /** @type {{ author?: string | { name: string } }} */ (
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  );
  const owner = typeof author === 'object' ? author.name : (author ?? name);
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  // some packages name their licence and its owner without bringing the text
  return { name, version, license, texts: texts.length > 0 ? texts : [`Copyright ${owner}`] };
}

/** @param {Part} part */
function sectionOf({ name, version, license, texts }) {
  return [`${name} ${version} (${license})`, '', ...texts].join('\n');
}

/** @param {string} name */
function folderOf(name) {
  return path.join(projectFolder, 'node_modules', name);
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(projectFolder, file), 'utf8'));
}
