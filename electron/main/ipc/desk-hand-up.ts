import { app } from 'electron';
import { leadsInto } from '#services/desk/report-files.ts';
import { exportSealingKey } from '#services/keys/sealing-key.ts';
import { packSha256 } from '#services/packs/pack-sha256.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { slugify } from '#shared/base/vietnamese-text.ts';
import { campaignPack } from '#shared/desk/campaign-pack.ts';
import { collate } from '#shared/desk/collate.ts';
import { type HandUpCounts, handUpCounts } from '#shared/desk/hand-up-counts.ts';
import { type HandUpHead, planHandUp } from '#shared/desk/hand-up-plan.ts';
import { type HandUpPlan, handUpPlanSchema } from '#shared/desk/handed-up-manifest.ts';
import { judgedAgain, type JudgedFile } from '#shared/desk/judged-file.ts';
import { unitsWithApproved } from '#shared/desk/known-keys.ts';
import { registerOf } from '#shared/desk/register.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { findPackOf } from '#shared/directives/run.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { ApprovedKey } from '#shared/keys/approved-keys.ts';
import { knownKeys, type UnitTable } from '#shared/keys/unit-keys.ts';
import { obtainKey } from '../export/obtain-key.ts';
import type { JobInput } from '#workers/file-worker-messages.ts';
import type { JobOptions } from '../workers/run-worker-job.ts';
import { chooseTarget } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';

type Order = CallInput<'desk:hand-up'>;

/** What was read last, and what the desk knows itself. */
export interface OwnReading {
  readonly judged: readonly JudgedFile[];
  readonly places: readonly string[];
  readonly excluded: readonly string[];
  readonly register: UnitTable;
  readonly approved: readonly ApprovedKey[];
  readonly directives: readonly Directive[];
  readonly decryption: JobInput<'write-handed-up'>['decryption'];
}

/** The file that was written. */
interface HandedUp {
  readonly targetPath: string;
  readonly holds: HandUpCounts;
  /** When it says to be made. */
  readonly createdAt: string;
}

/**
 * Writes the file for the desk above from what was read last: which reports, units and keys are in it follows from that and
 * never from the page, which brings its decisions. Gives the file and how much it holds; `null` when the user gives up.
 */
export async function saveHandUp(
  order: Order,
  read: OwnReading,
  deps: DepsOf<'window' | 'folders' | 'keyStore' | 'runJob'>,
  options: JobOptions,
): Promise<Result<HandedUp | null, Failure>> {
  const plan = planOf(order, read);
  if (!plan.ok) return plan;
  const { deskName: unitName, passphrase, campaign, commune } = order;
  const key = await obtainKey(deps.keyStore, { unitName, unitCode: '', now: new Date() }, passphrase);
  if (!key.ok) return key;
  const stamp = toVietnamTime(new Date()).replace(/\D/gu, '').slice(0, 12);
  const target = await chooseTarget(deps.window, {
    title: 'Lưu tệp nộp lên cấp trên',
    buttonLabel: 'Lưu',
    folder: deps.folders.documents,
    proposedName: `nop-len_${slugify(commune, 40, 'noi-nhan')}_${slugify(campaign, 40, 'dot')}_${stamp}.zip`,
    kind: { name: 'Tệp nộp lên', extension: 'zip' },
  });
  if (target === null) return ok(null);
  const { places, excluded } = read;
  if (await leadsInto(target, places)) return fail({ code: 'target-among-received', detail: '' });
  const input = {
    plan: plan.value,
    targetPath: target,
    places: [...places],
    excluded: [...excluded],
    key: await exportSealingKey(key.value),
    decryption: read.decryption,
  };
  const written = await deps.runJob('write-handed-up', input, options);
  if (!written.ok) return written;
  const { createdAt } = plan.value.head;
  return ok({ targetPath: target, holds: handUpCounts(plan.value), createdAt });
}

function planOf(order: Order, read: OwnReading): Result<HandUpPlan, Failure> {
  const { register, approved, judged } = read;
  const keys = knownKeys(unitsWithApproved(register, approved));
  const request = { campaign: order.campaign, deadline: null, register: registerOf(register) };
  const { files } = collate(
    judged.map((one) => judgedAgain(one, keys)),
    request,
  );
  const planned = planHandUp(
    { register, approved, decisions: order.decisions, files, madeLast: order.madeLast },
    headOf(order, read.directives),
  );
  if (!planned.ok) {
    const code = planned.error === 'too-many' ? 'hand-up-too-large' : 'invalid-input';
    return fail({ code, detail: planned.error });
  }
  const plan = handUpPlanSchema.safeParse(planned.value);
  return plan.success ? ok(plan.data) : fail({ code: 'invalid-input', detail: plan.error.message });
}

function headOf(order: Order, directives: readonly Directive[]): HandUpHead {
  const { campaign, deskName, commune, handedBy } = order;
  const pack = findPackOf(directives, campaign);
  return {
    app: { name: 'Tự kiểm ATTT', version: app.getVersion() },
    createdAt: new Date().toISOString(),
    handedBy,
    desk: { name: deskName, commune },
    campaign: {
      id: campaign,
      title: campaignPack(directives, campaign)?.title ?? campaign,
      packSha256: pack === undefined ? null : packSha256(pack),
    },
  };
}
