import { commands } from './registry.ts';
import { runCommandLine } from './run-command-line.ts';

// whoever reads the output may stop reading (`| head`); that is no reason to fail
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(commands, process.argv.slice(2), {
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
