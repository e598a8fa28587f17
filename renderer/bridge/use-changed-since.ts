import { useEffect, useState } from 'react';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import { contentText } from '#shared/report/content-text.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';

async function sha256Of(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether what is entered now differs from what an export holds; `false` while it is being worked out, without an export, and
 * for one of an earlier version, which has not kept what it would be held against.
 */
export function useChangedSince(
  entry: ExportEntry | undefined,
  input: ReportInputDraft | undefined,
): boolean {
  const [current, setCurrent] = useState<{ readonly of: ReportInputDraft; readonly hash: string }>();
  const exported = entry?.contentSha256;
  useEffect(() => {
    if (exported === undefined || input === undefined) return undefined;
    let isWanted = true;
    void sha256Of(contentText(input)).then((hash) => {
      if (isWanted) setCurrent({ of: input, hash });
    });
    return () => {
      isWanted = false;
    };
  }, [exported, input]);
  return exported !== undefined && current !== undefined && current.of === input && current.hash !== exported;
}
