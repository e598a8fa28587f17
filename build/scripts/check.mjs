// npm run check: format, types, lint, import rules, dead code, unit and contract tests.
import process from 'node:process';
import { checkStages } from './check-stages.mjs';
import { runStages } from './stages.mjs';

process.exitCode = await runStages(checkStages());
