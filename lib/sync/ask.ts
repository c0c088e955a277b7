import { sha256Hex, utf8 } from '../bytes.ts';
import { isFailureCode } from '../failure.ts';
import type { SendFailure } from '../outbox/verdict.ts';
import { fail, ok, type Result } from '../result.ts';
import type { HttpAnswer, ServerPorts } from './ports.ts';

/** The server's success with its JSON, or a failure of the closed set; `missing` are hashes the server lacks. */
export type Asked = Result<unknown, SendFailure> & { missing?: string[] };

/**
 * Posts JSON, signed, and reads the answer. Refused as stale, it is posted once more: the refusal itself told
 * the server's time to the clock that signs.
 */
export async function postJson(ports: ServerPorts, path: string, value: unknown): Promise<Asked> {
  const first = await postOnce(ports, path, value);
  return !first.ok && first.code === 'stale-request' ? postOnce(ports, path, value) : first;
}

async function postOnce(ports: ServerPorts, path: string, value: unknown): Promise<Asked> {
  const text = JSON.stringify(value);
  const url = ports.server + path;
  const digest = await sha256Hex(utf8(text));
  const signature = await ports.sign({ method: 'POST', url, sha256: digest });
  const headers = { ...signature, 'Content-Type': 'application/json' };
  const answer = await ports.http.send({ method: 'POST', url, headers, body: text });
  return answer.ok ? readAnswer(answer.value) : answer;
}

/** Reads an answer; what does not speak our language (a captive portal, a proxy) is `bad-answer`, never a success. */
export function readAnswer(answer: HttpAnswer): Asked {
  const body = parse(answer.text);
  if (answer.status >= 200 && answer.status < 300) {
    return body === undefined ? fail('bad-answer', `status ${answer.status}, not JSON`) : ok(body);
  }
  if (!isObject(body) || !isFailureCode(body['code'])) {
    return fail(answer.status >= 500 ? 'internal' : 'bad-answer', `status ${answer.status}`);
  }
  const detail = typeof body['detail'] === 'string' ? body['detail'] : '';
  const missing = Array.isArray(body['missing'])
    ? body['missing'].filter((hash) => typeof hash === 'string')
    : [];
  return { ...fail(body['code'], detail), missing };
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
