import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReportInputDraft } from '#shared/assessment/report-input.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { cellText, isRowEmpty } from '#shared/records/record-kind.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import { asJson } from '#renderer/bridge/as-json.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { useAllEvidence } from '#renderer/storage/evidence.ts';
import { documentsTexts } from '#renderer/texts/documents.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import classes from './document-card.module.css';

interface DocumentCardProps {
  readonly kind: DocumentKind;
  readonly input: ReportInputDraft;
  /** Whether the user came for this one. */
  readonly isWanted: boolean;
}

type Outcome =
  | { readonly status: 'none' | 'creating' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'saved'; readonly saved: Extract<CallOutput<'documents:save'>, { status: 'saved' }> };

/** The rows that the document can be about, each with its first words. */
function rowChoices(kind: DocumentKind, input: ReportInputDraft) {
  const table = kind.aboutRowOf === null ? undefined : findRecordKind(kind.aboutRowOf);
  if (table === undefined) return [];
  return (input.records[table.id] ?? []).flatMap((row, index) => {
    if (isRowEmpty(row)) return [];
    const words = Object.entries(table.columns).map(([id, column]) => cellText(column, row[id]));
    const label = documentsTexts.row(
      index + 1,
      words
        .filter((word) => word !== '')
        .slice(0, 2)
        .join(', '),
    );
    return [{ value: String(index), label }];
  });
}

function tableTitles({ recordKindIds }: DocumentKind): string {
  return recordKindIds.flatMap((id) => findRecordKind(id)?.title ?? []).join(', ');
}

/** One kind of document: what it is for, and the button that makes it. */
export function DocumentCard({ kind, input, isWanted }: DocumentCardProps) {
  const evidence = useAllEvidence();
  const [rowIndex, setRowIndex] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ status: 'none' });
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    button.current?.scrollIntoView({ block: 'center' });
    button.current?.focus({ preventScroll: true });
  }, [isWanted]);

  const create = async () => {
    setOutcome({ status: 'creating' });
    const originalNames = Object.fromEntries(
      Object.entries(evidence ?? {}).map(([file, { originalName }]) => [file, originalName]),
    );
    const result = await call('documents:save', {
      kind: kind.id,
      input: asJson(input),
      rowIndex: rowIndex === '' ? null : Number(rowIndex),
      originalNames,
    });
    if (!result.ok) setOutcome({ status: 'failed', failure: result.error });
    else
      setOutcome(
        result.value.status === 'saved' ? { status: 'saved', saved: result.value } : { status: 'none' },
      );
  };
  const open = async (id: string) => {
    const result = await call('documents:open', { id });
    if (!result.ok) setOutcome({ status: 'failed', failure: result.error });
  };

  const rows = rowChoices(kind, input);
  const tables = tableTitles(kind);
  return (
    <Section
      title={kind.title}
      lead={kind.usefulWhen}
      actions={
        <Button
          ref={button}
          aria-label={documentsTexts.createOf(kind.title)}
          disabled={outcome.status === 'creating'}
          onClick={() => {
            void create();
          }}
        >
          {outcome.status === 'creating' ? documentsTexts.creating : documentsTexts.create}
        </Button>
      }
    >
      <div className={classes['body']}>
        {tables !== '' && <p className={classes['muted']}>{documentsTexts.filledFrom(tables)}</p>}
        {rows.length > 1 && (
          <NativeSelect
            label={documentsTexts.aboutRow}
            data={[{ value: '', label: documentsTexts.newestRow }, ...rows]}
            value={rowIndex}
            onChange={(event) => {
              setRowIndex(event.currentTarget.value);
            }}
          />
        )}
        <div role="status">
          {outcome.status === 'saved' && (
            <Notice tone="done" title={documentsTexts.saved(outcome.saved.fileName, outcome.saved.folder)}>
              <p>{documentsTexts.savedLead}</p>
              <Button
                size="compact-md"
                onClick={() => {
                  void open(outcome.saved.id);
                }}
              >
                {documentsTexts.open}
              </Button>
            </Notice>
          )}
        </div>
        {outcome.status === 'failed' && <FailureMessage failure={outcome.failure} />}
      </div>
    </Section>
  );
}
