// npm run sample-report: builds the commands and makes the sealed reports of the two made-up schools.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runProgram } from './stages.mjs';

const FOLDER = 'bao-cao-mau';
const SCHOOLS = ['truong-thpt', 'truong-tieu-hoc'];

/** @param {string} school */
function exportReport(school) {
  const answers = path.join('tests', 'fixtures', `${school}.answers.json`);
  const pdf = path.join(FOLDER, `BC-ATTT_${school}_hoa-phuong-do-2024_01.pdf`);
  return runProgram(process.execPath, [
    'out/main/cli.js',
    'export-report',
    '--answers',
    answers,
    '--out',
    pdf,
  ]);
}

mkdirSync(FOLDER, { recursive: true });
let isSuccess = await runProgram('npm', ['run', '--silent', 'build']);
for (const school of SCHOOLS) isSuccess = isSuccess && (await exportReport(school));
if (isSuccess) process.stderr.write(`\nBáo cáo mẫu nằm trong thư mục ${path.resolve(FOLDER)}\n`);
process.exitCode = isSuccess ? 0 : 1;
