import type { Invitation } from '../api.ts';
import { type InvitationFailure, readInvitation } from '../enrolment/invitation.ts';
import { fail, type Result } from '../result.ts';
import type { Http } from '../sync/ports.ts';

/** The name of the `<meta>` by which an invitation page says what it invites to. */
const META = 'meta[name="temoin-invitation"]';

/** Why no invitation came: nobody answers, there is none, it was used or is too old, or it is not to be believed. */
export type FetchFailure = InvitationFailure | 'offline' | 'unknown-invitation' | 'closed-invitation';

/** Fetches an invitation page and reads the invitation in it; for a code typed by hand. */
export async function fetchInvitation(address: URL, http: Http): Promise<Result<Invitation, FetchFailure>> {
  const answer = await http.send({ method: 'GET', url: address.href, headers: {}, body: null });
  if (!answer.ok) return answer;
  if (answer.value.status === 404) return fail('unknown-invitation');
  if (answer.value.status === 410) return fail('closed-invitation');
  // Parsed apart from any page: no script of it runs, nothing of it is shown.
  const page = new DOMParser().parseFromString(answer.value.text, 'text/html');
  const content = page.querySelector(META)?.getAttribute('content');
  return content ? readInvitation(content, address) : fail('no-invitation', `status ${answer.value.status}`);
}
