/** The whole hostile gallery in a real Firefox: for each page a right record, or a failure that has a name. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Firefox, launchFirefox } from '../../server/demo/firefox/firefox.ts';
import type { FirefoxPage } from '../../server/demo/firefox/page.ts';
import { visitIn } from '../../server/demo/firefox/visit.ts';
import { enrolIn } from '../../server/demo/firefox/volunteer.ts';
import { makeFolder } from '../../server/postgres/place.ts';
import { type HostilePage, inFirefox } from '../../server/practice/hostile/entry.ts';
import { faultsOf } from '../../server/practice/hostile/judge.ts';
import { HOSTILE_PAGES, pathOf } from '../../server/practice/hostile/list.ts';
import { buildFirefox } from '../../server/setup/build.mjs';
import { findFirefox } from '../../server/setup/firefox.mjs';
import { type Closing, closing } from '../../server/start/closing.ts';
import { freePorts } from '../../server/start/ports.ts';
import { type Stack, startStack } from '../../server/start/stack.ts';
import { draftIn } from './firefox-draft.ts';
import type { Outcome } from './outcome.ts';

const EXTENSION = join(import.meta.dirname, '../../.output/firefox-mv3');

/** What came of the gallery; nothing where no Firefox is installed, and it is said. */
export async function firefoxGallery(say: (line: string) => void): Promise<Outcome[]> {
  if (findFirefox() === null) {
    say('skipped: no Firefox is installed (apt install firefox-esr, or FIREFOX=path)');
    return [];
  }
  buildFirefox(process.execPath, { ...process.env, NODE_ENV: 'production' });
  const ending = closing();
  try {
    const { firefox, stack, journal } = await ground(ending);
    const faults: string[] = [];
    const sent = HOSTILE_PAGES.length;
    for (const page of HOSTILE_PAGES) {
      const found = await through(page, { firefox, stack, journal });
      say(`${found.length === 0 ? 'ok' : 'WRONG'} ${page.name}`);
      faults.push(...found);
    }
    return [{ name: 'hostile pages in Firefox', kills: 0, midway: 0, sent, faults }];
  } finally {
    await ending.closeAll();
  }
}

interface Ground {
  firefox: Firefox;
  stack: Stack;
  journal: FirefoxPage;
}

async function ground(ending: Closing): Promise<Ground> {
  const root = mkdtempSync(join(tmpdir(), 'temoin-gallery-'));
  ending.add(async () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const directory = join(root, 'data');
  for (const folder of [root, directory]) makeFolder(folder);
  const options = { directory, ports: await freePorts(), closing: ending, log: () => {} };
  const stack = await startStack({ ...options, fsync: false, environment: {} });
  const firefox = await launchFirefox({ extension: EXTENSION });
  ending.add(() => firefox.close());
  await enrolIn(firefox, stack.invitation);
  return { firefox, stack, journal: await firefox.open(`${firefox.origin}/journal.html`) };
}

async function through(page: HostilePage, { firefox, stack, journal }: Ground): Promise<string[]> {
  const alerts = setInterval(() => void firefox.closeAlert(), 300);
  const address = `${stack.practice.replace(/\/$/, '')}${pathOf(page)}`;
  const opened = await firefox.open(address).catch(() => null);
  try {
    if (opened === null) return [`${page.name}: the page did not open`];
    return faultsOf(
      inFirefox(page),
      await visitIn({ firefox, kept: () => draftIn(journal) }, page.seconds * 1000),
    );
  } catch (error) {
    return [`${page.name}: ${String(error)}`];
  } finally {
    clearInterval(alerts);
    await firefox.closePopup();
    await opened?.close();
    await draftIn(journal);
  }
}
