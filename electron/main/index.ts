import path from 'node:path';
import { app } from 'electron';
import { BROWSER_VIEW_SWITCH } from '#services/site-check/browser/view-messages.ts';
import { commandArguments } from './command-argument.ts';

const commandLine = commandArguments(process.argv, app.isPackaged);
// whoever calls a command may write what he likes behind it
const isBrowserView = commandLine === null && process.argv.includes(BROWSER_VIEW_SWITCH);
if (isBrowserView) await import('./browser-view.ts');
else if (commandLine === null) await import('./open-app.ts');
else {
  const { runCommand } = await import('./run-command.ts');
  // the built command line lies beside this file
  await runCommand(path.resolve(import.meta.dirname, 'cli.js'), commandLine);
}
