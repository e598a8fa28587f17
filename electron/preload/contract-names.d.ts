/** Made at build time from `shared/ipc/contract.ts` (see electron.vite.config.ts): names without the schemas. */
declare module 'virtual:contract-names' {
  export const CALL_NAMES: readonly string[];
  export const EVENT_NAMES: readonly string[];
}
