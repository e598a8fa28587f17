import { randomInt } from 'node:crypto';
import { type RunningProgram, startProgram, systemProgram } from './running-program.ts';

/** Addresses of loopback that nobody else uses: name servers have to stand at port 53. */
export function ownLoopbackNet(): string {
  return `127.${String(randomInt(64, 250))}.${String(randomInt(1, 250))}`;
}

/** Starts dnsmasq, which knows what `records` (lines of its configuration) say and asks nobody else. */
export async function startNameServer(
  addresses: readonly string[],
  records: readonly string[],
): Promise<RunningProgram> {
  return await startProgram(
    [
      systemProgram('dnsmasq'),
      '--keep-in-foreground',
      '--conf-file=/dev/null',
      '--no-resolv',
      '--no-hosts',
      '--pid-file=',
      '--user=',
      '--bind-interfaces',
      ...addresses.map((address) => `--listen-address=${address}`),
      '--except-interface=none',
      ...records.map((record) => `--${record}`),
    ],
    [53],
    { host: addresses[0] ?? '' },
  );
}

/** A resource record of any type with one name as its data (NS 2, CNAME 5). */
export function recordWithName(owner: string, type: number, name: string): string {
  return `dns-rr=${owner},${String(type)},${nameInHex(name)}`;
}

/** The start-of-authority record of a zone. */
export function authorityRecord(zone: string): string {
  const numbers = [1, 3_600, 600, 86_400, 300].map((value) => value.toString(16).padStart(8, '0')).join('');
  return `dns-rr=${zone},6,${nameInHex(`ns1.${zone}`)}${nameInHex(`quan-tri.${zone}`)}${numbers}`;
}

/** RFC 1035, section 3.1: each label after its length, the empty one last. */
function nameInHex(name: string): string {
  const labels = name.split('.').map((label) => {
    const bytes = Buffer.from(label, 'ascii');
    return bytes.length.toString(16).padStart(2, '0') + bytes.toString('hex');
  });
  return `${labels.join('')}00`;
}
