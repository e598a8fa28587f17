import path from 'node:path';

/** The folder with package.json, which Electron is told to run. */
export const PROJECT_FOLDER = path.resolve(import.meta.dirname, '../../..');

/** The Electron that `npm run e2e` has prepared. */
export function electronExecutable(): string {
  const executable = process.env['TU_KIEM_ATTT_ELECTRON'];
  if (executable === undefined) throw new Error('run the tests by: npm run e2e');
  return executable;
}

/** Chromium refuses to run as root with its sandbox. */
export function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** How the built app is started. */
export function electronArguments(): string[] {
  return [...sandboxArguments(), PROJECT_FOLDER];
}

/** The environment of an app that keeps its data in `userDataFolder`. */
export function electronEnvironment(userDataFolder: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), TU_KIEM_ATTT_USER_DATA: userDataFolder };
}
