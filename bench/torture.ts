/** `npm run torture [-- --seed N --kills N --only server|browser|gallery|firefox-gallery|pictures]`: kills with -9 and counts what is left; hostile pages; every ratio and zoom. */
import { seeded, seedFrom } from './random.ts';
import { browserKills } from './torture/browser-kills.ts';
import { firefoxGallery } from './torture/firefox-gallery.ts';
import { gallery } from './torture/gallery.ts';
import type { Outcome } from './torture/outcome.ts';
import { pictures } from './torture/pictures.ts';
import { serverKills } from './torture/server-kills.ts';

const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const seed = seedFrom(args);
const kills = Number(option('--kills') ?? 10);
const only = option('--only');
const say = (line: string) => console.log(`  ${line}`);

console.log(`torture, seed ${seed} (repeat with --seed ${seed})`);
const outcomes: Outcome[] = [];
const isDue = (part: string) => only === undefined || only === part;
if (isDue('server')) outcomes.push(await serverKills(kills, seeded(seed), say));
if (isDue('browser')) outcomes.push(await browserKills(kills, say));
if (isDue('gallery')) outcomes.push(await gallery(seeded(seed), say));
if (isDue('firefox-gallery')) outcomes.push(...(await firefoxGallery(say)));
if (isDue('pictures')) outcomes.push(await pictures(say));

for (const { name, kills: times, midway, sent, faults } of outcomes) {
  const suffered = times > 0 ? `${times} kills (${midway} midway), ` : '';
  console.log(`${name}: ${suffered}${sent} records, ${faults.length} faults`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
}
const passed = outcomes.filter(({ faults }) => faults.length === 0).length;
console.log(`${passed} passed, ${outcomes.length - passed} failed`);
process.exit(passed === outcomes.length ? 0 : 1);
