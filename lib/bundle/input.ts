import type { CaseEvent } from '../cases/event.ts';
import type { EvidenceRecord } from '../evidence/record.ts';
import type { Sealed } from '../evidence/sealed.ts';
import type { Classification } from '../law/classification.ts';
import type { Receipt } from '../log/receipt.ts';

/** A record as the server keeps it, with the receipt of the log. */
export interface BundleRecord {
  sealed: Sealed;
  record: EvidenceRecord;
  receipt: Receipt;
}

/** A classification as the server keeps it, with its receipt. */
export interface BundleClassification {
  sealed: Sealed;
  classification: Classification;
  receipt: Receipt;
}

/** An event, its canonical text (whose SHA-256 is `id`) and its receipt. */
export interface BundleEvent {
  id: string;
  text: string;
  event: CaseEvent;
  receipt: Receipt;
}

/** What a report is made of: the case as it stands when its export is asked for, in the order received. */
export interface Dossier {
  case: string;
  association: string;
  toolVersion: string;
  /** ISO 8601 UTC, server time: that of the `exported` event. */
  exportedAt: string;
  /** The log's verifier key (`lib/log/key.ts`). */
  logKey: string;
  records: readonly BundleRecord[];
  classifications: readonly BundleClassification[];
  /** By sequence, from 1. */
  events: readonly BundleEvent[];
}

/**
 * What a bundle is made of. `report` is the very text whose SHA-256 the last event (`exported`) names:
 * make it with `reportHtml`, append the event to log and case, then bundle.
 */
export interface BundleInput extends Dossier {
  report: string;
}
