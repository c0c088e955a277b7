import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { FailureAnswer } from '../../lib/api.ts';
import type { ConflictAnswer } from '../../lib/console-api.ts';
import { CONSOLE_PATHS } from '../../lib/console-api.ts';
import { isFailureCode } from '../../lib/failure.ts';
import { fail, ok } from '../../lib/result.ts';
import type { Answer, CaseQuery, ConsolePort } from './port.ts';

type Fetch = typeof fetch;

async function failureOf(response: Response): Promise<FailureAnswer> {
  const body: unknown = await response.json().catch(() => null);
  const answer = body as Partial<FailureAnswer> | null;
  return answer && isFailureCode(answer.code)
    ? { ...answer, code: answer.code, detail: answer.detail ?? '' }
    : { code: 'internal', detail: `HTTP ${response.status}` };
}

async function ask(get: Fetch, method: string, path: string, body?: unknown): Promise<Response | null> {
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  return get(path, { method, headers, credentials: 'same-origin', ...text }).catch(() => null);
}

async function json<T>(get: Fetch, method: string, path: string, body?: unknown): Promise<Answer<T>> {
  const response = await ask(get, method, path, body);
  if (!response) return fail('offline');
  if (!response.ok) {
    const failure = await failureOf(response);
    return fail(failure.code, failure.detail);
  }
  return ok(response.status === 204 ? (null as T) : ((await response.json()) as T));
}

/** A refusal of the person or of the authenticator is no error: the page says that nothing was done. */
async function passkey<T>(ceremony: () => Promise<T>): Promise<Answer<T>> {
  try {
    return ok(await ceremony());
  } catch (error) {
    return fail('cancelled', error instanceof Error ? error.message : '');
  }
}

function casesPath(query: CaseQuery): string {
  const search = new URLSearchParams({ review: query.review });
  if (query.platform) search.set('platform', query.platform);
  if (query.text) search.set('text', query.text);
  if (query.after) search.set('after', query.after);
  return `${CONSOLE_PATHS.cases}?${search}`;
}

async function readAll(response: Response, progress: (bytes: number) => void): Promise<Blob> {
  const reader = response.body?.getReader();
  if (!reader) return response.blob();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value);
    bytes += step.value.length;
    progress(bytes);
  }
  return new Blob(parts, { type: 'application/zip' });
}

function nameOf(response: Response, fallback: string): string {
  return /filename="([^"/\\]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? fallback;
}

/** The port over HTTP to the server that served these pages, and the browser's own passkeys. */
export function httpPort(get: Fetch): ConsolePort {
  return {
    me: () => json(get, 'GET', CONSOLE_PATHS.me),
    enterByLink: (token) => json(get, 'POST', CONSOLE_PATHS.link, { token }),
    async enterByPasskey() {
      const options = await json<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
        get,
        'POST',
        CONSOLE_PATHS.sessionOptions,
        {},
      );
      if (!options.ok) return options;
      const response = await passkey(() => startAuthentication({ optionsJSON: options.value }));
      return response.ok ? json(get, 'POST', CONSOLE_PATHS.session, response.value) : response;
    },
    async registerPasskey() {
      const options = await json<Parameters<typeof startRegistration>[0]['optionsJSON']>(
        get,
        'POST',
        CONSOLE_PATHS.passkeyOptions,
        {},
      );
      if (!options.ok) return options;
      const response = await passkey(() => startRegistration({ optionsJSON: options.value }));
      return response.ok ? json(get, 'POST', CONSOLE_PATHS.passkeys, response.value) : response;
    },
    leave: () => json(get, 'DELETE', CONSOLE_PATHS.session),
    cases: (query) => json(get, 'GET', casesPath(query)),
    case: (id) => json(get, 'GET', CONSOLE_PATHS.case(id)),
    async review(id, request) {
      const response = await ask(get, 'POST', CONSOLE_PATHS.events(id), request);
      if (!response) return fail('offline');
      if (response.ok) return ok(null);
      const failure = await failureOf(response);
      return failure.code === 'conflict' ? ok(failure as ConflictAnswer) : fail(failure.code, failure.detail);
    },
    async bundle(id, progress) {
      const response = await ask(get, 'POST', CONSOLE_PATHS.bundle(id), {});
      if (!response) return fail('offline');
      if (!response.ok) {
        const failure = await failureOf(response);
        return fail(failure.code, failure.detail);
      }
      const name = nameOf(response, `temoin-${id}.zip`);
      return readAll(response, progress).then(
        (file) => ok({ name, file }),
        () => fail('offline'),
      );
    },
    fileAddress: (id, sha256) => CONSOLE_PATHS.file(id, sha256),
    invite: () => json(get, 'POST', CONSOLE_PATHS.invitations, {}),
    invitations: () => json(get, 'GET', CONSOLE_PATHS.invitations),
  };
}
