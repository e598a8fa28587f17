import { loadCommand, loadCommands } from './registry.ts';
import { runCommandLine } from './run-command-line.ts';

// whoever reads the output may stop reading (`| head`); that is no reason to fail
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const args = process.argv.slice(2);
// making PDF files, signing and reading websites need much code each; only the help needs all of it
const named = await loadCommand(args[0] ?? '');

process.exitCode = await runCommandLine(named === undefined ? await loadCommands() : [named], args, {
  printJson: (value) => {
    process.stdout.write(`${JSON.stringify(value)}\n`);
  },
  printProgress: (line) => {
    process.stderr.write(`${line}\n`);
  },
  printText: (text) => {
    process.stdout.write(`${text}\n`);
  },
  environment: process.env,
  now: () => new Date(),
});
