import { app } from 'electron';
import { commandArguments } from './command-argument.ts';

const commandLine = commandArguments(process.argv, app.isPackaged);
if (commandLine === null) await import('./open-app.ts');
else await import('./run-command.ts').then(({ runCommand }) => runCommand(commandLine));
