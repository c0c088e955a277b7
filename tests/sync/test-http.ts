import { fail, ok, type Result } from '../../lib/result.ts';
import type { Http, HttpAnswer, HttpRequest } from '../../lib/sync/ports.ts';

/** A request as it left, waiting for the test to answer. */
export interface Pending extends HttpRequest {
  respondWith(answer: { status: number; json?: unknown; text?: string; date?: string }): void;
  cut(): void;
}

/** A network that a test answers by hand, request by request: a transcript of the protocol. */
export class TestHttp implements Http {
  #left: Pending[] = [];
  #waiting: ((request: Pending) => void)[] = [];

  send(request: HttpRequest): Promise<Result<HttpAnswer, 'offline'>> {
    return new Promise((resolve) => {
      const pending: Pending = {
        ...request,
        respondWith: ({ status, json, text, date = null }) =>
          resolve(ok({ status, text: text ?? (json === undefined ? '' : JSON.stringify(json)), date })),
        cut: () => resolve(fail('offline', 'cut')),
      };
      const waiting = this.#waiting.shift();
      if (waiting) waiting(pending);
      else this.#left.push(pending);
    });
  }

  /** The next request, already there or still to come. */
  nextRequest(): Promise<Pending> {
    const left = this.#left.shift();
    return left ? Promise.resolve(left) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** How many requests left without being looked at. */
  get unseen(): number {
    return this.#left.length;
  }
}
