import { parseArgs } from 'node:util';
import type { Step } from '../lib/bundle/verify/verdict.ts';
import type { Proven } from '../lib/bundle/verify/verify.ts';
import { verifyBundle } from '../lib/bundle/verify/verify.ts';
import { readBag } from './bundle/read-zip.ts';
import { bundleTexts } from './bundle/texts.ts';
import { failureText, notProven, provenText, usageText } from './bundle/verdict-text.ts';

/** `npm run verify -- FILE.zip [--json] [--log-key KEY]`: 0 and what was proven, 1 and the piece at fault, 2 misuse. */
async function main(): Promise<number> {
  const asked = readArguments();
  if (asked === null) {
    process.stderr.write(usageText());
    return 2;
  }
  const { zip, json, pinned } = asked;
  const bag = await readBag(zip);
  const verdict: Step<Proven> = bag.ok ? await verifyBundle(bag.value, bundleTexts, pinned) : bag;
  const files = bag.ok ? bag.value.pieces.size : 0;
  if (json) {
    const told = verdict.ok
      ? { ok: true, files, proven: verdict.value, notProven: notProven(pinned !== null) }
      : verdict;
    process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  } else {
    process.stdout.write(
      verdict.ok ? provenText(verdict.value, files, pinned !== null) : failureText(verdict),
    );
  }
  return verdict.ok ? 0 : 1;
}

function readArguments(): { zip: string; json: boolean; pinned: string | null } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, 'log-key': { type: 'string' } },
    });
    const [zip, ...more] = positionals;
    if (zip === undefined || more.length > 0) return null;
    return { zip, json: values.json, pinned: values['log-key'] ?? null };
  } catch {
    return null;
  }
}

process.exitCode = await main();
