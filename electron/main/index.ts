import path from 'node:path';
import { app } from 'electron';
import { commandArguments } from './command-argument.ts';

const commandLine = commandArguments(process.argv, app.isPackaged);
if (commandLine === null) await import('./open-app.ts');
else {
  const { runCommand } = await import('./run-command.ts');
  // the built command line lies beside this file
  await runCommand(path.resolve(import.meta.dirname, 'cli.js'), commandLine);
}
