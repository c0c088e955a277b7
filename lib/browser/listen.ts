import type { Runtime } from './extension.ts';
import { native } from './native.ts';
import type { Envelope } from './send.ts';

/** Who sent a message, as the browser itself tells it. */
export interface Sender {
  /** Tab of a page's script; null for the extension's own pages. */
  tab: number | null;
  /** Window of that tab. */
  window: number | null;
  /** Address of the page that sends, as the browser knows it. */
  address: string;
}

/** Answers for every call of one direction; each checks what arrives. */
export type Handlers<Table> = {
  [Call in keyof Table]: (
    data: Table[Call] extends (data: infer Data) => unknown ? Data : never,
    sender: Sender,
  ) => Table[Call] extends (data: never) => infer Answer ? Answer | Promise<Answer> : never;
};

/**
 * Answers one direction's calls, from the senders that may make them: `page` from the top frame of a tab,
 * `popup` from our own pages, `to-page` from the background. The listener is not `async`: it gives `undefined`
 * at once for what is not ours, or it would answer in place of whoever has the answer. Returns how to stop.
 */
export function listen<Table>(direction: Envelope['temoin'], handlers: Handlers<Table>): () => void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (reply: unknown) => void,
  ): true | undefined => {
    if (!isEnvelope(message) || message.temoin !== direction || !mayCall(direction, sender)) return undefined;
    if (!Object.hasOwn(handlers as object, message.call)) return undefined;
    const handler = (handlers as Record<string, (data: unknown, sender: Sender) => unknown>)[message.call];
    const from = {
      tab: sender.tab?.id ?? null,
      window: sender.tab?.windowId ?? null,
      address: sender.url ?? '',
    };
    // Called synchronously: what carries the volunteer's gesture loses it after the first await.
    answerOf(() => handler?.(message.data, from)).then(
      (answer) => respond({ answer: answer ?? null }),
      (error: unknown) => {
        console.error(`Témoin: ${message.call}`, error);
        respond(null);
      },
    );
    return true;
  };
  native.runtime.onMessage.addListener(
    listener as Parameters<typeof native.runtime.onMessage.addListener>[0],
  );
  return () =>
    native.runtime.onMessage.removeListener(
      listener as Parameters<typeof native.runtime.onMessage.addListener>[0],
    );
}

/** Calls at once, unlike `Promise.try` in Chromium 156, which lets go of the gesture that a message carries. */
function answerOf(handle: () => unknown): Promise<unknown> {
  try {
    return Promise.resolve(handle());
  } catch (error) {
    return Promise.reject(error);
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'temoin' in message &&
    'call' in message &&
    'data' in message &&
    typeof message.call === 'string'
  );
}

function mayCall(direction: Envelope['temoin'], sender: Runtime.MessageSender): boolean {
  if (sender.id !== native.runtime.id) return false;
  const own = (sender.url ?? '').startsWith(native.runtime.getURL(''));
  if (direction === 'page') return !own && sender.tab !== undefined && sender.frameId === 0;
  if (direction === 'popup') return own;
  return sender.tab === undefined;
}
