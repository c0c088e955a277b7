import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A line to Firefox's own remote control: one command at a time or many, each answered by its number. */
export interface Marionette {
  /** Sends one command; throws what Firefox answers in its place, or where the line is cut meanwhile. */
  send(name: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const COLON = 0x3a;
/** Milliseconds that one script may take. */
const LONGEST = 200_000;

/** Cuts a stream of `length:JSON` into messages; what is not whole yet waits for more. */
export function messagesOf(onMessage: (message: unknown) => void): (part: Buffer) => void {
  let held = Buffer.alloc(0);
  return (part) => {
    held = Buffer.concat([held, part]);
    for (;;) {
      const colon = held.indexOf(COLON);
      const end = colon + 1 + Number(held.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || held.length < end) return;
      const message = held.subarray(colon + 1, end).toString();
      held = held.subarray(end);
      onMessage(JSON.parse(message));
    }
  };
}

/** Opens the line and a session; throws where nothing listens on that port of this machine. */
export async function openMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  const cut = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone'));
    waiting.clear();
  };
  socket.on('data', messagesOf(answersTo(waiting)));
  socket.on('close', cut);
  await once(socket, 'connect');
  socket.on('error', cut);
  const send = senderOn(socket, waiting);
  const wanted = { acceptInsecureCerts: true, timeouts: { script: LONGEST } };
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: wanted } });
  return { send, close: () => void socket.destroy() };
}

/** An answer is `[1, number, error, result]`; the greeting is none. */
function answersTo(waiting: Map<number, Waiting>): (message: unknown) => void {
  return (message) => {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(`${error.error}: ${error.message}`));
    else one?.resolve(result?.value === undefined ? result : result.value);
  };
}

function senderOn(socket: Socket, waiting: Map<number, Waiting>): Marionette['send'] {
  let last = 0;
  return (name, parameters = {}) => {
    last += 1;
    const id = last;
    const message = Buffer.from(JSON.stringify([0, id, name, parameters]));
    return new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new Error('Firefox is gone'));
      waiting.set(id, { resolve, reject });
      socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    });
  };
}
