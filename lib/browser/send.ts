import { fail, ok, type Result } from '../result.ts';
import { native } from './native.ts';

/** No answer: the other side is gone, was killed meanwhile, or failed on a bug of its own. */
export type SendFailure = 'no-answer';

type Calls<Table> = { [Call in keyof Table]: (data: never) => unknown };
type Given<Table extends Calls<Table>, Call extends keyof Table> = Parameters<Table[Call]>[0];
type Answer<Table extends Calls<Table>, Call extends keyof Table> = ReturnType<Table[Call]>;

/** A message as it crosses: JSON, told apart from anyone else's by its `temoin` member. */
export interface Envelope {
  temoin: 'page' | 'popup' | 'to-page';
  call: string;
  data: unknown;
}

/** A sender of one direction's calls; an explicit answer alone means that the other side did it. */
export type Send<Table extends Calls<Table>> = <Call extends keyof Table & string>(
  call: Call,
  data: Given<Table, Call>,
) => Promise<Result<Answer<Table, Call>, SendFailure>>;

/** Sends to the background. */
export function toBackground<Table extends Calls<Table>>(from: 'page' | 'popup'): Send<Table> {
  return (call, data) =>
    answered(native.runtime.sendMessage({ temoin: from, call, data } satisfies Envelope));
}

/** Sends to the script in the top frame of a tab. */
export function toPage<Table extends Calls<Table>>(tab: number): Send<Table> {
  return (call, data) =>
    answered(
      native.tabs.sendMessage(tab, { temoin: 'to-page', call, data } satisfies Envelope, { frameId: 0 }),
    );
}

async function answered<T>(answer: Promise<unknown>): Promise<Result<T, SendFailure>> {
  try {
    const reply = await answer;
    if (typeof reply === 'object' && reply !== null && 'answer' in reply) return ok(reply.answer as T);
    return fail('no-answer');
  } catch (error) {
    return fail('no-answer', String(error));
  }
}
