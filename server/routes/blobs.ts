import { Hono, type Context as HonoContext } from 'hono';
import { LIMITS, manifestSchema, PATHS } from '../../lib/api.ts';
import { isSha256, toHex } from '../../lib/bytes.ts';
import { fail } from '../../lib/result.ts';
import { assemble } from '../blobs/assemble.ts';
import { keepBlob, renewLease } from '../blobs/keep.ts';
import type { Context } from '../context.ts';
import { type AdmittedDevice, admitDevice } from '../devices/admit.ts';
import { bodyOf, declaresOver, type NodeEnv, signedJson } from '../http/body.ts';
import { answerFailure } from '../http/failure.ts';

const PATH = PATHS.blob(':sha256');
/** Bytes: the hashes of all the chunks that a file may have. */
const MANIFEST = 16 * 1024;

async function receive(
  context: Context,
  c: HonoContext<NodeEnv>,
  { device, sha256 }: { device: AdmittedDevice; sha256: string },
): Promise<Response> {
  if (!device.digest || toHex(device.digest) !== sha256) {
    return answerFailure(c, fail('hash-mismatch', 'the signed digest is not the one in the address'));
  }
  if (declaresOver(c, LIMITS.blob)) return answerFailure(c, fail('too-large', `over ${LIMITS.blob} bytes`));
  const staged = await context.blobs.stage(bodyOf(c), LIMITS.blob);
  if (!staged.ok)
    return answerFailure(
      c,
      staged.code === 'cut-short' ? fail('bad-request', staged.detail) : fail('too-large', staged.detail),
    );
  try {
    if (staged.value.sha256 !== sha256) {
      return answerFailure(c, fail('hash-mismatch', `the bytes are ${staged.value.sha256}`));
    }
    const fresh = await keepBlob(context, device.association, staged.value);
    return c.json({ sha256, size: staged.value.size }, fresh ? 201 : 200);
  } finally {
    await staged.value.drop();
  }
}

async function putTogether(
  context: Context,
  c: HonoContext<NodeEnv>,
  { device, sha256 }: { device: AdmittedDevice; sha256: string },
): Promise<Response> {
  const body = await signedJson(c, { digest: device.digest, schema: manifestSchema, limit: MANIFEST });
  if (!body.ok) return answerFailure(c, body);
  const { chunks } = body.value;
  const assembled = await assemble(context, device.association, { sha256, chunks });
  if (assembled.ok) {
    const { size, fresh } = assembled.value;
    return c.json({ sha256, size }, fresh ? 201 : 200);
  }
  const { code, detail, missing } = assembled;
  // Our own disk was read, nobody's connection: bytes that end too soon are lost ones.
  if (code === 'cut-short') throw new Error(detail);
  return answerFailure(c, { ...fail(code, detail), ...(missing && { missing }) });
}

/**
 * `PUT /api/blobs/{sha256}`: a file, durable before the answer (201, 200 when known). `HEAD`: 200 and its lease renewed,
 * 404 where this association has it not — whatever another one has. `POST …/manifest`: a file of chunks put before.
 */
export function blobsRoute(context: Context): Hono<NodeEnv> {
  const app = new Hono<NodeEnv>();
  // Hono routes HEAD as GET; the method that was asked, and signed, is still in the request.
  app.get(PATH, async (c) => {
    const sha256 = c.req.param('sha256') ?? '';
    if (c.req.method !== 'HEAD' || !isSha256(sha256)) return answerFailure(c, fail('not-found'));
    const device = await admitDevice(context, c);
    if (!device.ok) return answerFailure(c, device);
    const known = await renewLease(context, device.value.association, sha256);
    return known ? c.body(null, 200) : answerFailure(c, fail('not-found'));
  });
  app.put(PATH, async (c) => {
    const sha256 = c.req.param('sha256') ?? '';
    if (!isSha256(sha256)) return answerFailure(c, fail('bad-request', 'not a SHA-256'));
    const device = await admitDevice(context, c);
    return device.ok ? receive(context, c, { device: device.value, sha256 }) : answerFailure(c, device);
  });
  app.post(PATHS.manifest(':sha256'), async (c) => {
    const sha256 = c.req.param('sha256') ?? '';
    if (!isSha256(sha256)) return answerFailure(c, fail('bad-request', 'not a SHA-256'));
    const device = await admitDevice(context, c);
    return device.ok ? putTogether(context, c, { device: device.value, sha256 }) : answerFailure(c, device);
  });
  return app;
}
