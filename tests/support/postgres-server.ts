import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool } from './run-tool.ts';
import { freePorts, startProgram, systemProgram } from './running-program.ts';

/** A PostgreSQL of Debian with an empty database, in a folder and at a port of its own. */
export interface PostgresServer {
  /** `postgresql://…` */
  readonly address: string;
  /** What a query gives, as `psql` prints it: columns divided by `|`. */
  readonly ask: (sql: string) => string;
  readonly stop: () => Promise<void>;
}

const VERSIONS = '/usr/lib/postgresql';

/** The folder of Debian's newest version; its programs are in nobody's path. */
function programs(): string {
  const [newest] = existsSync(VERSIONS)
    ? readdirSync(VERSIONS).toSorted((a, b) => Number(b) - Number(a))
    : [];
  if (newest === undefined) throw new Error('PostgreSQL is missing: run "npm run setup:tests" first');
  return path.join(VERSIONS, newest, 'bin');
}

/** PostgreSQL refuses to run as root. */
function asItsUser(...command: readonly [string, ...string[]]): [string, ...string[]] {
  if (process.getuid?.() !== 0) return [...command];
  return [systemProgram('setpriv'), '--reuid=postgres', '--regid=postgres', '--clear-groups', ...command];
}

/** Starts a server; `stop` takes all of it away. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postgres-'));
  if (process.getuid?.() === 0) await chown(folder, ...ownerOf('postgres'));
  const bin = programs();
  const data = path.join(folder, 'data');
  const [initdb, ...initArguments] = asItsUser(
    path.join(bin, 'initdb'),
    '--pgdata',
    data,
    '--username=desk',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  );
  runTool(initdb, ...initArguments);
  const [port = 0] = await freePorts(1);
  const server = await startProgram(
    asItsUser(path.join(bin, 'postgres'), '-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'),
    [port],
  );
  const address = `postgresql://desk@127.0.0.1:${String(port)}/postgres`;
  return {
    address,
    ask: (sql) => runTool('psql', '--no-psqlrc', '--tuples-only', '--no-align', address, '-c', sql).trim(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

function ownerOf(user: string): [number, number] {
  const id = (what: string) => Number(runTool('id', what, user));
  return [id('-u'), id('-g')];
}
