import { fail, ok } from '../result.ts';
import type { Http, HttpRequest } from '../sync/ports.ts';

/** Milliseconds before a request without a file is given up. */
const PATIENCE = 30_000;
/** Bytes a millisecond below which an upload is given up: the slowest network still worth waiting for. */
const SLOWEST = 16;

/**
 * The network as sync sees it. No cookie, no cache, no referrer, no redirection: the server answers
 * cross-origin requests from anyone and believes signatures alone.
 */
export function browserHttp(send: typeof fetch = (input, init) => fetch(input, init)): Http {
  return {
    async send(request) {
      try {
        const answer = await send(request.url, {
          method: request.method,
          headers: request.headers,
          body: request.body,
          credentials: 'omit',
          cache: 'no-store',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
          signal: AbortSignal.timeout(patience(request)),
        });
        return ok({ status: answer.status, text: await answer.text(), date: isoDate(answer) });
      } catch (error) {
        // fetch has but one error for a cut cable, a refused redirection and a bad certificate; a time-out is another.
        if (error instanceof TypeError || error instanceof DOMException)
          return fail('offline', String(error));
        throw error;
      }
    },
  };
}

function patience({ body }: HttpRequest): number {
  return PATIENCE + (body instanceof Blob ? Math.ceil(body.size / SLOWEST) : 0);
}

function isoDate(answer: Response): string | null {
  const date = Date.parse(answer.headers.get('Date') ?? '');
  return Number.isNaN(date) ? null : new Date(date).toISOString();
}
