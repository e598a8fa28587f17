import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { pdfOf } from '#tests/support/tiny-pdf.ts';

const run = promisify(execFile);

/** The two made-up schools whose reports come in. */
export const REPORTING = {
  primary: 'tests/fixtures/truong-tieu-hoc.answers.json',
  secondary: 'tests/fixtures/truong-thpt.answers.json',
} as const;

/** A unit of the made-up register. */
export interface RegisterLine {
  readonly code: string;
  readonly name: string;
  readonly commune: string;
  readonly phone: string;
}

interface Answers {
  readonly unit: { readonly code: string; readonly name: string };
}

/** Exports the report of a made-up school as its app would, under a key of its own; gives the code of the key. */
async function exportReport(answers: string, folder: string, out: string): Promise<string> {
  const key = path.join(folder, `${path.basename(out)}.key.json`);
  const environment = { ...process.env, TU_KIEM_ATTT_PASSPHRASE: 'hoa phượng đỏ 2024' };
  const cli = async (...args: readonly string[]) =>
    JSON.parse((await run('node', ['out/main/cli.js', ...args], { env: environment })).stdout) as unknown;
  const { unit } = JSON.parse(await readFile(answers, 'utf8')) as Answers;
  const made = await cli('key', 'new', '--out', key, '--unit-name', unit.name, '--unit-code', unit.code);
  await cli('export-report', '--answers', answers, '--key', key, '--out', out);
  return (made as { readonly fingerprint: string }).fingerprint;
}

/** What lies in a folder of received files: two good reports, a copy, a forged one and a foreign PDF. */
export interface ReceivedFolder {
  readonly folder: string;
  readonly register: readonly RegisterLine[];
  /** The code of the key of the primary school. */
  readonly primaryKey: string;
}

/** Makes the folder and, beside it, the register of five units as CSV. */
export async function makeReceivedFolder(parent: string): Promise<ReceivedFolder> {
  const folder = path.join(parent, 'da-nhan');
  await mkdir(path.join(folder, 'gui-lai'), { recursive: true });
  const at = (name: string) => path.join(folder, name);
  const [primary, secondary] = await Promise.all(
    [REPORTING.primary, REPORTING.secondary].map(
      async (file) => (JSON.parse(await readFile(file, 'utf8')) as Answers).unit,
    ),
  );
  const primaryKey = await exportReport(REPORTING.primary, parent, at('tieu-hoc.pdf'));
  await exportReport(REPORTING.secondary, parent, at('thpt.pdf'));
  const report = Uint8Array.from(await readFile(at('tieu-hoc.pdf')));
  await writeFile(at('gui-lai/tieu-hoc (1).pdf'), report);
  await writeFile(at('sua.pdf'), report.with(900, (report[900] ?? 0) ^ 1));
  await writeFile(at('giay-moi.pdf'), foreignPdf());
  const silent = [1, 2, 3].map((number) => ({
    code: `3190010${String(number)}`,
    name: `Trường Mẫu số ${String(number)}`,
  }));
  const register = [primary, secondary, ...silent].flatMap((unit, index) =>
    unit === undefined ? [] : [{ ...unit, commune: 'Phường Mẫu', phone: `0225 000 000${String(index)}` }],
  );
  return { folder, register, primaryKey };
}

function foreignPdf(): Uint8Array {
  return pdfOf({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  });
}

/** The register as a table that Excel saves as CSV. */
export function registerCsv(
  register: readonly Pick<RegisterLine, 'code' | 'name' | 'commune' | 'phone'>[],
): string {
  const lines = register.map(({ code, name, commune, phone }) => `${code};${name};${commune};${phone}`);
  return `\ufeffMã đơn vị;Tên đơn vị;Xã, phường;Điện thoại\r\n${lines.join('\r\n')}\r\n`;
}
