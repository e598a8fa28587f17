import { Route, Switch } from 'wouter';
import type { Directive } from '#shared/directives/directive.ts';
import { ItemPage } from '#renderer/features/checklist/item-page.tsx';
import { CampaignsPage } from '#renderer/features/campaigns/campaigns-page.tsx';
import { CopyPage } from '#renderer/features/campaigns/copy-page.tsx';
import { ComparePage } from '#renderer/features/compare/compare-page.tsx';
import { ContactsPage } from '#renderer/features/contacts/contacts-page.tsx';
import { DeskPage } from '#renderer/features/desk/desk-page.tsx';
import { DocumentsPage } from '#renderer/features/documents/documents-page.tsx';
import { HelpPage } from '#renderer/features/help/help-page.tsx';
import { HistoryPage } from '#renderer/features/review-export/history/history-page.tsx';
import { HomePage } from '#renderer/features/home/home-page.tsx';
import { MyDataPage } from '#renderer/features/my-data/my-data-page.tsx';
import { PackEditorPage } from '#renderer/features/packs/editor/pack-editor-page.tsx';
import { PacksPage } from '#renderer/features/packs/packs-page.tsx';
import { ProfilePage } from '#renderer/features/profile/profile-page.tsx';
import { AllRecordsPage } from '#renderer/features/records/all-records-page.tsx';
import { RecordsPage } from '#renderer/features/records/records-page.tsx';
import { tablesOfDirective } from '#renderer/features/records/tables-of-directive.ts';
import { ReviewPage } from '#renderer/features/review-export/review-page.tsx';
import { TasksPage } from '#renderer/features/tasks/tasks-page.tsx';
import { VerifyFilePage } from '#renderer/features/verify-file/verify-file-page.tsx';
import { WebsiteResultPage } from '#renderer/features/websites/website-result-page.tsx';
import { WebsitesPage } from '#renderer/features/websites/websites-page.tsx';
import { ADDRESSES } from '#renderer/ui/addresses.ts';
import { NotFoundPage } from './not-found-page.tsx';

interface RoutesProps {
  /** The campaign that is open. */
  readonly directive: Directive;
  /** Every pack at hand. */
  readonly directives: readonly Directive[];
}

/** Which address shows which screen. */
export function Routes({ directive, directives }: RoutesProps) {
  return (
    <Switch>
      <Route path={ADDRESSES.home}>
        <HomePage directive={directive} />
      </Route>
      <Route path={ADDRESSES.item}>
        {({ itemId }) => {
          const item = directive.items.find(({ id }) => id === itemId);
          return item === undefined ? (
            <NotFoundPage />
          ) : (
            <ItemPage key={item.id} directive={directive} item={item} />
          );
        }}
      </Route>
      <Route path={ADDRESSES.websites}>
        <WebsitesPage directive={directive} />
      </Route>
      <Route path={ADDRESSES.websiteResult}>
        <WebsiteResultPage directive={directive} />
      </Route>
      <Route path={ADDRESSES.tasks}>
        <TasksPage directive={directive} />
      </Route>
      <Route path={ADDRESSES.records}>
        <AllRecordsPage directive={directive} />
      </Route>
      <Route path={ADDRESSES.recordsOfKind}>
        {({ recordKindId }) => {
          const table = tablesOfDirective(directive).find(({ kind }) => kind.id === recordKindId);
          return table === undefined ? (
            <NotFoundPage />
          ) : (
            <RecordsPage key={table.kind.id} directive={directive} table={table} />
          );
        }}
      </Route>
      <Route path={ADDRESSES.contacts}>
        <ContactsPage directive={directive} />
      </Route>
      <Route path={ADDRESSES.documents}>
        <DocumentsPage directive={directive} />
      </Route>
      <Route path={ADDRESSES.export}>
        <ReviewPage directive={directive} />
      </Route>
      <Route path={ADDRESSES.history}>
        <HistoryPage directive={directive} />
      </Route>
      <Route path={ADDRESSES.profile}>
        <ProfilePage directive={directive} />
      </Route>
      <Route path={ADDRESSES.verifyFile}>
        <VerifyFilePage />
      </Route>
      <Route path={ADDRESSES.desk}>
        <DeskPage directives={directives} />
      </Route>
      <Route path={ADDRESSES.campaigns}>
        <CampaignsPage directive={directive} directives={directives} />
      </Route>
      <Route path={ADDRESSES.copyCampaign}>
        <CopyPage directive={directive} directives={directives} />
      </Route>
      <Route path={ADDRESSES.compare}>
        <ComparePage directive={directive} directives={directives} />
      </Route>
      <Route path={ADDRESSES.packs}>
        <PacksPage />
      </Route>
      <Route path={ADDRESSES.packEditor}>
        <PackEditorPage directives={directives} />
      </Route>
      <Route path={ADDRESSES.myData}>
        <MyDataPage directive={directive} />
      </Route>
      <Route path={ADDRESSES.help}>
        <HelpPage />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
