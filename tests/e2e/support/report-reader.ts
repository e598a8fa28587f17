import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The parts of `report.json` that the stories look at. */
export interface ReportJson {
  readonly sequence: number;
  readonly previousReportSha256: string | null;
  readonly correctionReason: string;
  readonly evidence: readonly { readonly file: string; readonly mediaType: string }[];
  readonly assessments: readonly {
    readonly criterion: string;
    readonly proposed: string | null;
    readonly differs: boolean;
    readonly facts: readonly { readonly id: string; readonly count: number | null; readonly text: string }[];
  }[];
  readonly input: {
    readonly unit: { readonly name: string; readonly code: string; readonly governingBody: string };
    readonly siteChecks: readonly {
      readonly result: {
        readonly url: string;
        readonly status: string;
        readonly infected: boolean | 'unknown';
        readonly pagesSeen: number;
        readonly findings: readonly { readonly rule: string; readonly page: string }[];
      };
    }[];
    readonly answers: Readonly<
      Record<
        string,
        {
          readonly value: string | null;
          readonly reason: string;
          readonly assignee: string;
          readonly dueOn: string;
          readonly fields: Readonly<Record<string, unknown>>;
          readonly evidence: readonly { readonly file: string }[];
        }
      >
    >;
    readonly records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  };
}

/** Takes `report.json` out of a report file with a tool that is not ours. */
export async function readReportJson(pdf: string, folder: string): Promise<ReportJson> {
  const json = path.join(folder, 'report.json');
  await run('pdfdetach', ['-savefile', 'report.json', '-o', json, pdf]);
  return JSON.parse(await readFile(json, 'utf8')) as ReportJson;
}

/** What stands on the pages, every run of blanks as one blank, so that line ends do not matter. */
export async function readPages(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', [pdf, '-']);
  return stdout.normalize('NFC').replace(/\s+/gu, ' ');
}

/** What the app has found for a criterion, in the report. */
export function assessmentIn(report: ReportJson, criterionId: string) {
  return report.assessments.find(({ criterion }) => criterion === criterionId);
}
