import { useSearchParams } from 'wouter';
import type { Directive } from '#shared/directives/directive.ts';
import { documentKinds } from '#shared/documents/registry.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { documentsTexts } from '#renderer/texts/documents.ts';
import { PageHeader } from '#renderer/ui/page.tsx';
import { DocumentCard } from './document-card.tsx';

interface DocumentsPageProps {
  readonly directive: Directive;
}

/** The kinds in the order in which the pack's criteria name them, then those that belong to no criterion. */
function kindsInOrder(directive: Directive) {
  const named = directive.items.flatMap(({ criteria }) => criteria.flatMap(({ documents }) => documents));
  const rank = (id: string) => (named.includes(id) ? named.indexOf(id) : named.length);
  return documentKinds.toSorted((a, b) => rank(a.id) - rank(b.id));
}

/** The ready-made documents, filled from what the unit has entered. */
export function DocumentsPage({ directive }: DocumentsPageProps) {
  const input = useReportInput(directive);
  const [search] = useSearchParams();
  if (input === undefined) return null;
  return (
    <>
      <PageHeader title={documentsTexts.title} lead={documentsTexts.lead} />
      {kindsInOrder(directive).map((kind) => (
        <DocumentCard
          key={kind.id}
          directive={directive}
          kind={kind}
          input={input}
          isWanted={search.get('mau') === kind.id}
        />
      ))}
    </>
  );
}
