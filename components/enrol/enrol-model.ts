import { batch, signal } from '@preact/signals';
import type { Invitation } from '../../lib/api.ts';
import { CHARTER } from '../../lib/enrolment/charter.ts';
import type { Enrolment } from '../../lib/enrolment/enrolment.ts';
import type { Join, JoinFailure } from './ports.ts';

/** The state of one acceptance, and what can be done with it. */
export type EnrolModel = ReturnType<typeof createEnrolment>;

/** Reads the charter, accepts it, joins; nothing leaves before the box is ticked and the button pressed. */
export function createEnrolment(
  invitation: Invitation,
  ports: { join: Join; now: () => Date; joined: (enrolment: Enrolment) => void },
) {
  const accepted = signal(false);
  const joining = signal(false);
  const failure = signal<JoinFailure | 'accept-first' | null>(null);
  return {
    invitation,
    accepted,
    joining,
    failure,
    accept: (yes: boolean) =>
      batch(() => {
        accepted.value = yes;
        failure.value = null;
      }),
    join: async () => {
      if (joining.value) return;
      if (!accepted.value) {
        failure.value = 'accept-first';
        return;
      }
      batch(() => {
        joining.value = true;
        failure.value = null;
      });
      const acceptedAt = ports.now().toISOString();
      const joined = await ports.join(invitation, { version: CHARTER.version, acceptedAt });
      batch(() => {
        joining.value = false;
        if (!joined.ok) failure.value = joined.code;
      });
      if (joined.ok) ports.joined(joined.value);
    },
  };
}
