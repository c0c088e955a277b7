import { readFileSync } from 'node:fs';
import type { BundleTexts } from '../../lib/bundle/texts.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The texts that every bundle carries, as they stand beside this file. */
export const bundleTexts: BundleTexts = { verifier: read('./verifier.sh'), readme: read('./LISEZMOI.txt') };
