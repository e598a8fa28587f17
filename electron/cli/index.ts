import path from 'node:path';
import { compileLate } from '#services/threads/compile-late.ts';
import { startProcess } from '#services/threads/start-process.ts';
import { startThread } from '#services/threads/start-thread.ts';
import { inOwnWords } from './how-called.ts';
import { loadCommand, loadCommands } from './registry.ts';
import { runCommandLine } from './run-command-line.ts';

// whoever reads the output may stop reading (`| head`); that is no reason to fail
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function readInput(maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

function writeOutput(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(bytes, () => {
      resolve();
    });
  });
}

const isInApp = 'electron' in process.versions;
const beside = (file: string) => path.resolve(import.meta.dirname, file);
if (!isInApp) compileLate();
const startHelper = isInApp ? startThread : startProcess;
const args = process.argv.slice(2);
// making PDF files, signing and reading websites need much code each; only the help needs all of it
const named = await loadCommand(args[0] ?? '');

process.exitCode = await runCommandLine(named === undefined ? await loadCommands() : [named], args, {
  printJson: (value) => {
    process.stdout.write(`${JSON.stringify(value)}\n`);
  },
  printProgress: (lines) => {
    process.stderr.write(`${inOwnWords(lines, isInApp)}\n`);
  },
  printText: (text) => {
    process.stdout.write(`${inOwnWords(text, isInApp)}\n`);
  },
  streams: { readInput, writeOutput },
  startVerifyThread: () => startHelper(beside('verify-worker.js'), { youngMb: 2 }),
  startCollateThread: () => startHelper(beside('collate-worker.js'), { youngMb: 16 }),
  environment: process.env,
  now: () => new Date(),
});
