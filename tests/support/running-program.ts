import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';

/** A server of others, started for a test. */
export interface RunningProgram {
  /** Ends it and waits until it has gone. */
  readonly stop: () => Promise<void>;
}

const START_MS = 120_000;
const LOOPBACK = '127.0.0.1';

/** Starts a server in the foreground and waits until it takes connections at every port. Throws with its messages. */
export async function startProgram(
  command: readonly [string, ...string[]],
  ports: readonly number[],
  options: {
    readonly host?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly cwd?: string;
  } = {},
): Promise<RunningProgram> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // a group of its own, so that the workers which it forks end with it
    detached: true,
    env: { ...process.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  let messages = '';
  const keep = (chunk: Buffer): void => {
    messages = (messages + chunk.toString('utf8')).slice(-4_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = once(child, 'exit');
  process.once('exit', () => {
    signalGroup(child, 'SIGKILL');
  });
  const deadline = performance.now() + START_MS;
  for (const port of ports) {
    while (!(await takesConnections(port, options.host ?? LOOPBACK))) {
      if (hasEnded(child) || performance.now() > deadline) {
        await stop(child, ended);
        throw new Error(`${program} does not listen at ${String(port)}: ${messages}`);
      }
    }
  }
  return { stop: () => stop(child, ended) };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (hasEnded(child)) return;
  signalGroup(child, 'SIGTERM');
  const force = setTimeout(signalGroup, 3_000, child, 'SIGKILL');
  await ended;
  clearTimeout(force);
}

/** Signals a program and what it has started; one that has gone needs none. */
function signalGroup({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Whether somebody listens; tells after a moment at most, so that asking again costs little. */
function takesConnections(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const finish = (isOpen: boolean): void => {
      socket.destroy();
      setTimeout(resolve, isOpen ? 0 : 20, isOpen);
    };
    socket.once('connect', () => {
      finish(true);
    });
    socket.once('error', () => {
      finish(false);
    });
  });
}

/** Ports of loopback that were free a moment ago. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers: Server[] = [];
  for (let index = 0; index < count; index += 1) {
    const server = createServer().listen(0, LOOPBACK);
    await once(server, 'listening');
    servers.push(server);
  }
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

/** Where the programs of the system lie that are not in every user's path. */
const PROGRAM_FOLDERS = ['/usr/sbin', '/usr/bin', '/usr/local/bin'];

/** The first program by this name; a test that needs it fails with how to get it. */
export function systemProgram(name: string): string {
  const file = PROGRAM_FOLDERS.map((folder) => `${folder}/${name}`).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`${name} is missing: run "npm run setup:tests" first`);
  return file;
}
