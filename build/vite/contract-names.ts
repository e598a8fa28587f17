import { type Plugin, runnerImport } from 'vite';

const ID = 'virtual:contract-names';

/**
 * Gives the preload script the names of the contract's calls and events without the schemas: the contract is evaluated
 * at build time, and only what it lists goes into the bundle.
 *
 * @param contractFile absolute path of the contract. It is handed in because the build's configuration is bundled before
 *   it runs: a path that this file took from its own place would start at the configuration's folder.
 */
export function contractNames(contractFile: string): Plugin {
  return {
    name: 'contract-names',
    resolveId: (wanted) => (wanted === ID ? `\0${ID}` : null),
    load: async (wanted) => {
      if (wanted !== `\0${ID}`) return null;
      const { module } =
        await runnerImport<Record<'CALL_NAMES' | 'EVENT_NAMES', readonly string[]>>(contractFile);
      return [
        `export const CALL_NAMES = ${JSON.stringify(module.CALL_NAMES)};`,
        `export const EVENT_NAMES = ${JSON.stringify(module.EVENT_NAMES)};`,
      ].join('\n');
    },
  };
}
