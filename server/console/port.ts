import type {
  CasePage,
  CaseRow,
  CaseView,
  ConflictAnswer,
  InvitationAnswer,
  InvitationList,
  Me,
  ReviewRequest,
} from '../../lib/console-api.ts';
import type { FailureCode } from '../../lib/failure.ts';
import type { Result } from '../../lib/result.ts';

/** What the pages may be answered: the server's codes, and two of the browser's own. */
export type PortFailure = FailureCode | 'offline' | 'cancelled';

/** An answer of the port. */
export type Answer<T> = Result<T, PortFailure>;

/** What the queue asks for; `after` continues a page. */
export interface CaseQuery {
  review: CaseRow['review'];
  platform: string;
  text: string;
  after: string | null;
}

/** What the pages need of the outside; tests give one of their own. */
export interface ConsolePort {
  me(): Promise<Answer<Me>>;
  enterByLink(token: string): Promise<Answer<Me>>;
  enterByPasskey(): Promise<Answer<Me>>;
  registerPasskey(): Promise<Answer<Me>>;
  leave(): Promise<Answer<null>>;
  cases(query: CaseQuery): Promise<Answer<CasePage>>;
  case(id: string): Promise<Answer<CaseView>>;
  /** Null when the event was appended; the conflict when somebody acted first. */
  review(id: string, request: ReviewRequest): Promise<Answer<ConflictAnswer | null>>;
  /** The bundle's bytes; `progress` is told how many arrived so far. */
  bundle(id: string, progress: (bytes: number) => void): Promise<Answer<{ name: string; file: Blob }>>;
  fileAddress(id: string, sha256: string): string;
  invite(): Promise<Answer<InvitationAnswer>>;
  invitations(): Promise<Answer<InvitationList>>;
}
