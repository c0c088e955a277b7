import type { JournalPorts, ReceiptLine } from '../../components/journal/ports.ts';
import { browser } from '../../lib/browser/extension.ts';
import type { OutboxCalls } from '../../lib/browser/messages.ts';
import { toBackground } from '../../lib/browser/send.ts';
import type { Store } from '../../lib/browser/store/db.ts';
import { dropDraft } from '../../lib/browser/store/drafts.ts';
import { fileOf } from '../../lib/browser/store/files.ts';
import { happen } from '../../lib/browser/store/outbox.ts';
import { receiptsOf } from '../../lib/browser/store/receipts.ts';
import { removeCapture } from '../../lib/browser/store/remove.ts';
import { watchCaptures, watchEnrolment } from '../../lib/browser/store/watch.ts';
import { inForce } from '../../lib/law/dated.ts';
import { offenceById } from '../../lib/law/grid.ts';
import type { Language } from '../../lib/locale/locale.ts';

/** The journal's reach: the store of this browser, and the background that sends. */
export function journalPorts(db: Store, language: Language): JournalPorts {
  return {
    language,
    now: () => new Date(),
    watch: (tell, failed) => watchCaptures(db, tell, failed),
    watchAssociation: (tell) => watchEnrolment(db, (enrolment) => tell(enrolment?.association.name ?? null)),
    enrol: () => location.assign(browser.runtime.getURL('welcome.html')),
    file: async (record, sha256) => {
      const blob = await fileOf(db, record, sha256);
      return blob && URL.createObjectURL(blob);
    },
    release: (address) => URL.revokeObjectURL(address),
    receipts: (record) => receiptLines(db, record),
    retry: async (record) => {
      await happen(db, record, { kind: 'retry' }, new Date());
      await toBackground<OutboxCalls>('popup')('wake', null);
    },
    finish: (draft) => void browser.tabs.create({ url: browser.runtime.getURL(`popup.html?draft=${draft}`) }),
    remove: (record) => removeCapture(db, record),
    drop: (draft) => dropDraft(db, draft),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    category: (id, lawVersion) => {
      const offence = offenceById(id);
      return (offence && inForce(offence.entries, lawVersion)?.name[language]) ?? id;
    },
  };
}

async function receiptLines(db: Store, record: string): Promise<ReceiptLine[]> {
  return (await receiptsOf(db, record)).map((row) => ({
    what: row.object === record ? 'record' : 'classification',
    index: row.index,
    case: row.case,
    receivedAt: row.receivedAt,
    clockOffset: row.clockOffset ?? null,
    proof: row.receipt.proof,
  }));
}
