import path from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const ID = 'virtual:contract-names';
const CONTRACT = path.resolve(import.meta.dirname, '../../shared/ipc/contract.ts');

/**
 * Gives the preload script the names of the contract's calls and events without the schemas: the contract is evaluated
 * at build time, and only what it lists goes into the bundle.
 */
export function contractNames(): Plugin {
  return {
    name: 'contract-names',
    resolveId: (wanted) => (wanted === ID ? `\0${ID}` : null),
    load: async (wanted) => {
      if (wanted !== `\0${ID}`) return null;
      const { module } =
        await runnerImport<Record<'CALL_NAMES' | 'EVENT_NAMES', readonly string[]>>(CONTRACT);
      return [
        `export const CALL_NAMES = ${JSON.stringify(module.CALL_NAMES)};`,
        `export const EVENT_NAMES = ${JSON.stringify(module.EVENT_NAMES)};`,
      ].join('\n');
    },
  };
}
