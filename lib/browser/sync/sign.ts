import { fromHex } from '../../bytes.ts';
import { keyIdOf } from '../../signing/key-id.ts';
import { signRequest } from '../../signing/sign.ts';
import type { SyncPorts } from '../../sync/ports.ts';
import type { DeviceKey } from '../keys.ts';

/** Signs requests by this machine's identity key (RFC 9421), at the instant `clock` tells. */
export function requestSigner(identity: DeviceKey, clock: () => Date): SyncPorts['sign'] {
  const key = { id: keyIdOf(identity.publicKey), privateKey: identity.privateKey };
  return ({ method, url, sha256 }) =>
    signRequest(
      { method, url, bodySha256: (sha256 !== null && fromHex(sha256)) || undefined },
      key,
      clock(),
      crypto.randomUUID(),
    );
}
