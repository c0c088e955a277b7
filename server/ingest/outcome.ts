import type { SubmissionAnswer } from '../../lib/api.ts';
import type { Failure, Success } from '../../lib/result.ts';
import type { CheckedSubmission } from './checked.ts';

/** A checked submission and the device that sent it. */
export interface IngestJob {
  device: string;
  submission: CheckedSubmission;
}

/** `created` tells the first time (201) from the others (200); the answer is the same. */
export type Accepted = Success<{ created: boolean; answer: SubmissionAnswer }>;

/** Why a submission is not taken; `missing` names the files it lacks, to be put first. */
export type Refused = Failure<'unknown-key' | 'missing-blobs' | 'bad-record' | 'conflict'> & {
  missing?: string[];
};

/** What became of a submission. */
export type IngestOutcome = Accepted | Refused;
