import { FAILURE_STATUS } from '../../lib/failure.ts';
import { cookieName } from '../console-api/cookie.ts';
import { siteOf } from '../console-api/site.ts';
import { CONSOLE_OPERATIONS } from './console.ts';
import { DEVICE_OPERATIONS } from './device.ts';
import { type JsonSchema, type Operation, operationObject } from './operation.ts';

const text = { type: 'string' };

const components = (publicOrigin: string): JsonSchema => ({
  schemas: {
    Failure: {
      type: 'object',
      properties: {
        code: { enum: Object.keys(FAILURE_STATUS) },
        detail: text,
        missing: { type: 'array', items: text, description: 'SHA-256 of the files to put first' },
      },
      required: ['code', 'detail'],
    },
    Receipt: {
      type: 'object',
      properties: { object: text, proof: { type: 'string', description: 'C2SP tlog-proof' } },
      required: ['object', 'proof'],
    },
  },
  securitySchemes: {
    deviceSignature: {
      type: 'apiKey',
      in: 'header',
      name: 'Signature',
      description:
        'RFC 9421, label sig1, over "@method" "@target-uri" and, with a body, "content-digest" (RFC 9530, sha-256); ' +
        'parameters created, nonce, keyid (raw Ed25519 public key, base64), alg="ed25519".',
    },
    session: { type: 'apiKey', in: 'cookie', name: cookieName(siteOf(publicOrigin).secure) },
  },
});

function pathsOf(operations: readonly Operation[]): JsonSchema {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  return Object.fromEntries(
    [...byPath].map(([path, all]) => [
      path,
      Object.fromEntries(all.map((operation) => [operation.method, operationObject(operation)])),
    ]),
  );
}

/** The OpenAPI 3.1 description of this server, every route in it (a test holds it to that). */
export function openApiDocument(publicOrigin: string): JsonSchema {
  return {
    openapi: '3.1.0',
    info: { title: 'Témoin', version: '1', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    servers: [{ url: publicOrigin }],
    paths: pathsOf([...DEVICE_OPERATIONS, ...CONSOLE_OPERATIONS]),
    components: components(publicOrigin),
  };
}
