import { isIP } from 'node:net';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { type Baseline, baselineSchema } from '#shared/checks/result/baseline.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { DEFAULT_LIMITS, limitsWithin } from '#services/site-check/session/check-limits.ts';
import { MAX_HOSTS_LIST_BYTES, readHostsList } from '#services/hosts-list/hosts-list.ts';
import type { CheckSettings } from '#services/site-check/run/site-check-plan.ts';
import packageFacts from '#package.json' with { type: 'json' };
import type { CommandIo } from './command.ts';
import { readArguments, userPath } from './read-arguments.ts';
import { readSmallFile } from './read-small-file.ts';

/** What one call of `check-site` asks for. */
export interface SiteCheckOptions {
  readonly urls: readonly string[];
  /** All but the tables of facts. */
  readonly settings: Omit<CheckSettings, 'tables'>;
  /** The file with newer tables of facts, as it was typed. */
  readonly factsPath: string | undefined;
  readonly baselines: readonly Baseline[];
  /** The files that are read, as they were typed: none of them is written over. */
  readonly inputs: readonly string[];
  /** Where the states that were seen are written to; `null` for nowhere. */
  readonly saveBaselineTo: string | null;
  readonly isJson: boolean;
  /** The file for the results, as it was typed. */
  readonly out: string | undefined;
  readonly isBrowserWanted: boolean;
}

const FLAGS = ['--json', '--exposed-files', '--allow-private', '--browser'] as const;
const MAX_BASELINE_BYTES = 50 * 1024 * 1024;
const MAX_URLS = 500;

const baselineFile = z.union([baselineSchema.transform((one) => [one]), z.array(baselineSchema).max(1_000)]);

/** Reads the arguments and the files that they name; the error is a Vietnamese sentence. */
export async function readSiteCheckOptions(
  args: readonly string[],
  io: CommandIo,
): Promise<Result<SiteCheckOptions, string>> {
  const has = (flag: (typeof FLAGS)[number]): boolean => args.includes(flag);
  const parsed = readArguments(
    args.filter((arg) => !FLAGS.some((flag) => flag === arg)),
    {
      options: [
        ...([
          'max-pages',
          'rate',
          'timeout',
          'proxy',
          'baseline',
          'hosts-list',
          'facts',
          'save-baseline',
          'dns-server',
          'out',
        ] as const),
      ],
      takesFiles: true,
    },
  );
  if (!parsed.ok) return parsed;
  const { options, files } = parsed.value;
  if (files.length === 0) return fail('Chưa ghi địa chỉ website nào.');
  if (files.length > MAX_URLS) return fail(`Mỗi lần kiểm tra nhiều nhất ${String(MAX_URLS)} địa chỉ.`);
  const pages = pagesOption(options['max-pages']);
  const rate = numberOption(options.rate, 2, 0.05, 10_000);
  const timeout = numberOption(options.timeout, DEFAULT_LIMITS.siteMs, 500, 3_600_000);
  if (pages === null) return fail('--max-pages là số từ 1 đến 5000.');
  if (rate === null) return fail('--rate là số yêu cầu mỗi giây, từ 0.05 đến 10000.');
  if (timeout === null) return fail('--timeout là số mili giây cho mỗi website, từ 500 đến 3600000.');
  const proxy = proxyOption(options.proxy);
  if (proxy === undefined) return fail('--proxy phải có dạng http://máy:cổng.');
  const nameServers = nameServersOption(options['dns-server']);
  if (nameServers === undefined) return fail(NAME_SERVER_FAULT);
  const listed = await hostsListOption(options['hosts-list'], io);
  if (!listed.ok) return listed;
  const baselines = await baselineOption(options.baseline, io);
  if (!baselines.ok) return baselines;
  const saveBaseline = options['save-baseline'];
  return ok({
    urls: files,
    baselines: baselines.value,
    inputs: [options.baseline, options['hosts-list'], options.facts].flatMap((file) => file ?? []),
    saveBaselineTo: saveBaseline === undefined ? null : userPath(saveBaseline, io.environment),
    isJson: has('--json'),
    out: options.out,
    factsPath: options.facts,
    isBrowserWanted: has('--browser'),
    settings: {
      appVersion: packageFacts.version,
      limits: limitsWithin(timeout, { ...DEFAULT_LIMITS, ...pages }),
      ratePerSecond: rate,
      proxy,
      isPrivateAllowed: has('--allow-private'),
      isExposedFilesWanted: has('--exposed-files'),
      nameServers,
      controlPages: null,
      isListedHost: listed.value,
      ownHosts: [],
      schoolNames: [],
    },
  });
}

/** A number that somebody asks for is the most, however quickly the site answers; `null` when it is none. */
function pagesOption(
  text: string | undefined,
): Pick<typeof DEFAULT_LIMITS, 'pages' | 'pagesWhenQuick'> | null {
  if (text === undefined) return DEFAULT_LIMITS;
  const pages = numberOption(text, DEFAULT_LIMITS.pages, 1, 5_000);
  return pages === null ? null : { pages: Math.round(pages), pagesWhenQuick: Math.round(pages) };
}

function numberOption(
  text: string | undefined,
  otherwise: number,
  least: number,
  most: number,
): number | null {
  if (text === undefined) return otherwise;
  const value = Number(text);
  return Number.isFinite(value) && value >= least && value <= most ? value : null;
}

/** `undefined` when the address is no proxy's. */
function proxyOption(text: string | undefined): string | null | undefined {
  if (text === undefined) return null;
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? text : undefined;
}

const NAME_SERVER_FAULT =
  '--dns-server phải là địa chỉ IP, có thể kèm cổng, ví dụ 127.0.0.1:5353 hoặc [::1]:5353.';

/** One or several, separated by commas; `undefined` when one of them is no address: nothing could be asked of it. */
function nameServersOption(text: string | undefined): readonly string[] | null | undefined {
  if (text === undefined) return null;
  const servers = text.split(',').map((server) => server.trim());
  return servers.every(isNameServer) ? servers : undefined;
}

function isNameServer(server: string): boolean {
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:]+))(?::(\d{1,5}))?$/u.exec(server) ?? [];
  const isPort = port === undefined || (Number(port) >= 1 && Number(port) <= 65_535);
  return isIP(server) === 6 || (isPort && (isIP(plain ?? '') === 4 || isIP(bracketed ?? '') === 6));
}

async function readText(file: string, maxBytes: number, io: CommandIo): Promise<Result<string, string>> {
  const content = await readSmallFile(userPath(file, io.environment), maxBytes);
  if (content.ok) return ok(new TextDecoder().decode(content.value));
  return fail(`${failureSentence(content.error.code).whatHappened} ${content.error.detail}`);
}

async function hostsListOption(
  file: string | undefined,
  io: CommandIo,
): Promise<Result<CheckSettings['isListedHost'], string>> {
  if (file === undefined) return ok(() => false);
  const text = await readText(file, MAX_HOSTS_LIST_BYTES, io);
  return text.ok ? ok(readHostsList(text.value)) : text;
}

async function baselineOption(
  file: string | undefined,
  io: CommandIo,
): Promise<Result<readonly Baseline[], string>> {
  if (file === undefined) return ok([]);
  const text = await readText(file, MAX_BASELINE_BYTES, io);
  if (!text.ok) return text;
  const baselines = baselineFile.safeParse(parsedJson(text.value));
  return baselines.success ? ok(baselines.data) : fail(`${file} không phải tệp trạng thái gốc của website.`);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
