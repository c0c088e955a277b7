import { type Device, newDevice } from './device/device.ts';
import type { Bench } from './measurement.ts';
import { ended } from './process.ts';
import { type Ground, newGround } from './torture/ground.ts';

/** The real server as a process of its own over a throw-away database, and a volunteer's machine enrolled there. */
export async function startGround({
  closing,
}: Pick<Bench, 'closing'>): Promise<{ ground: Ground; device: Device }> {
  const ground = await newGround();
  closing.add(() => ground.end());
  const server = await ground.startServer();
  closing.add(() => ended(server));
  const code = ground.invitation.split('/').at(-1) ?? '';
  return { ground, device: await newDevice(ground.origin, code) };
}
