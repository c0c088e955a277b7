import type { AccessJournalTable } from './schema/access-journal.ts';
import type { AssociationTable } from './schema/association.ts';
import type { BlobTable } from './schema/blob.ts';
import type { CaseTable } from './schema/case.ts';
import type { CaseEventTable } from './schema/case-event.ts';
import type { CaseStateTable } from './schema/case-state.ts';
import type { CaseTallyTable } from './schema/case-tally.ts';
import type { ChallengeTable } from './schema/challenge.ts';
import type { ClassificationTable } from './schema/classification.ts';
import type { DeviceTable } from './schema/device.ts';
import type { DeviceKeyTable } from './schema/device-key.ts';
import type { InvitationTable } from './schema/invitation.ts';
import type { LogCheckpointTable } from './schema/log-checkpoint.ts';
import type { LogHeadTable } from './schema/log-head.ts';
import type { LogLeafTable } from './schema/log-leaf.ts';
import type { LogNodeTable } from './schema/log-node.ts';
import type { ModeratorTable } from './schema/moderator.ts';
import type { ModeratorLinkTable } from './schema/moderator-link.ts';
import type { PasskeyTable } from './schema/passkey.ts';
import type { RecordTable } from './schema/record.ts';
import type { RecordFileTable } from './schema/record-file.ts';
import type { SessionTable } from './schema/session.ts';

/** Every table the serving role may touch, by its name. */
export interface Tables {
  association: AssociationTable;
  device: DeviceTable;
  device_key: DeviceKeyTable;
  invitation: InvitationTable;
  moderator: ModeratorTable;
  moderator_link: ModeratorLinkTable;
  passkey: PasskeyTable;
  session: SessionTable;
  challenge: ChallengeTable;
  access_journal: AccessJournalTable;
  case: CaseTable;
  blob: BlobTable;
  record: RecordTable;
  record_file: RecordFileTable;
  classification: ClassificationTable;
  case_event: CaseEventTable;
  case_state: CaseStateTable;
  case_tally: CaseTallyTable;
  log_head: LogHeadTable;
  log_leaf: LogLeafTable;
  log_node: LogNodeTable;
  log_checkpoint: LogCheckpointTable;
}
