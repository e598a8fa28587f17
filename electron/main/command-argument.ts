/** What a start without a window begins with. */
const FLAG = '--cli';
/** Ends the switches that Chromium reads: without it Electron on Windows refuses a start with anything behind an address. */
const END_OF_SWITCHES = '--';

/**
 * The command line behind `--cli`, the first argument of a start; `null` for a start with a window. Before it may stand
 * switches for Chromium and, unless the app is packaged, the app's folder.
 */
export function commandArguments(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const at = argv.indexOf(FLAG);
  if (at < 1) return null;
  const isFirst = argv.slice(1, at).every((argument) => !isPackaged || argument.startsWith('--'));
  if (!isFirst) return null;
  const rest = argv.slice(at + 1);
  return rest[0] === END_OF_SWITCHES ? rest.slice(1) : rest;
}
