import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FirefoxDocument } from '../../server/demo/firefox/document.ts';
import { type Firefox, launchFirefox } from '../../server/demo/firefox/firefox.ts';
import type { FirefoxPage } from '../../server/demo/firefox/page.ts';
import { enrolIn } from '../../server/demo/firefox/volunteer.ts';
import { makeFolder } from '../../server/postgres/place.ts';
import { closing } from '../../server/start/closing.ts';
import { freePorts } from '../../server/start/ports.ts';
import { type Stack, startStack } from '../../server/start/stack.ts';

const BUILT = join(import.meta.dirname, '../../.output/firefox-mv3');

/** The whole of Témoin: association, server, practice ground, and a Firefox that has joined. */
export interface Ground {
  stack: Stack;
  firefox: Firefox;
  /** Opens a page of the practice ground. */
  open(path: string): Promise<FirefoxPage>;
  /** Presses the button on the page in front and waits for a screen of the popup. */
  pressFor(screen: string): Promise<FirefoxDocument>;
  close(): Promise<void>;
}

/** Starts all of it and joins the association by its invitation; where a part fails, what had started is ended. */
export async function startGround(): Promise<Ground> {
  const ending = closing();
  try {
    const root = mkdtempSync(join(tmpdir(), 'temoin-firefox-e2e-'));
    ending.add(async () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
    const [directory, extension] = [join(root, 'data'), join(root, 'extension')];
    for (const folder of [root, directory]) makeFolder(folder);
    // A copy, so that a build that runs meanwhile changes nothing under the browser.
    cpSync(BUILT, extension, { recursive: true });
    const options = { directory, ports: await freePorts(), closing: ending, log: () => {} };
    const [stack, firefox] = await Promise.all([
      startStack({ ...options, fsync: false, environment: {} }),
      launchFirefox({ extension }),
    ]);
    ending.add(() => firefox.close());
    const ground = { ...groundOf(stack, firefox), close: () => ending.closeAll() };
    await enrolIn(firefox, stack.invitation);
    return ground;
  } catch (error) {
    await ending.closeAll();
    throw error;
  }
}

function groundOf(stack: Stack, firefox: Firefox): Omit<Ground, 'close'> {
  return {
    stack,
    firefox,
    open: (path) => firefox.open(`${stack.practice}${path}`),
    async pressFor(screen) {
      await firefox.press();
      const popup = await firefox.popup();
      await popup.find(`main[data-screen="${screen}"]`);
      return popup;
    },
  };
}
