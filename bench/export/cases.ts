import type { BundleInput } from '../../lib/bundle/input.ts';
import { sendOne } from '../../lib/sync/send.ts';
import { exportCase } from '../../server/console-api/export-case.ts';
import { createModerator } from '../../server/moderators/create.ts';
import type { Device } from '../device/device.ts';
import type { Ground } from '../torture/ground.ts';

/** Cases received by the real server, each of one record with a file of `size` bytes, and what their bundles are made of. */
export async function exportedCases(
  { ground, device }: { ground: Ground; device: Device },
  size: number,
  count: number,
): Promise<BundleInput[]> {
  const { context } = ground;
  const moderator = await createModerator(context, { association: device.association, name: 'Alix Relit' });
  const session = { association: device.association, moderator: moderator.id, tokenHash: Buffer.alloc(0) };
  const inputs: BundleInput[] = [];
  while (inputs.length < count) {
    const sent = await sendOne(await device.capture(size), device.ports);
    if (!sent.ok) throw new Error(`not received: ${sent.code} ${sent.detail}`);
    const input = await exportCase(context, session, sent.value.case);
    if (!input.ok) throw new Error(`not exported: ${input.code} ${input.detail}`);
    inputs.push(input.value);
  }
  return inputs;
}
