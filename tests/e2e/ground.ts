import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../server/demo/chromium.ts';
import { enrol } from '../../server/demo/volunteer.ts';
import { makeFolder } from '../../server/postgres/place.ts';
import { type Closing, closing } from '../../server/start/closing.ts';
import { freePorts } from '../../server/start/ports.ts';
import { type Stack, startStack } from '../../server/start/stack.ts';

const BUILT = join(import.meta.dirname, '../../.output/chrome-mv3');

/** The whole of Témoin: association, server, practice ground, and a browser that has joined. */
export interface Ground {
  readonly stack: Stack;
  /** The browser that is open now. */
  browser: Browser;
  /** Folder of the browser's profile. */
  readonly profile: string;
  /** Folder of the server's data: the cluster, the blobs, the secret. */
  readonly data: string;
  /** Every line the server wrote. */
  readonly said: readonly string[];
  /** Starts another browser on the same profile, once the one before is gone. */
  reopen(): Promise<Browser>;
  /** Opens a page in a tab of its own. */
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

/** `hostRules` shows saved pages under their own host names. */
export interface GroundOptions {
  hostRules?: string;
}

interface Folders {
  data: string;
  extension: string;
  profile: string;
}

/** Folders of this test's own, that PostgreSQL's account can go through, gone in the end. */
function foldersIn(ending: Closing): Folders {
  const root = mkdtempSync(join(tmpdir(), 'temoin-e2e-'));
  ending.add(async () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const folders = {
    data: join(root, 'data'),
    extension: join(root, 'extension'),
    profile: join(root, 'profile'),
  };
  makeFolder(root);
  makeFolder(folders.data);
  // A copy, so that a build that runs meanwhile changes nothing under the browser.
  cpSync(BUILT, folders.extension, { recursive: true });
  return folders;
}

async function stackIn(data: string, ending: Closing, log: (line: string) => void): Promise<Stack> {
  const options = { directory: data, ports: await freePorts(), closing: ending, log };
  return startStack({ ...options, fsync: false, environment: {} });
}

function browsersOf(folders: Folders, hostRules: string | undefined, ending: Closing) {
  return async () => {
    const { extension, profile } = folders;
    const chromium = await launchChromium({ extension, profile, ...(hostRules ? { hostRules } : {}) });
    ending.add(async () => {
      if (chromium.browser.connected) await chromium.close();
    });
    return chromium.browser;
  };
}

/** Starts all of it and joins the association by its invitation; where a part fails, what had started is ended. */
export async function startGround({ hostRules }: GroundOptions = {}): Promise<Ground> {
  const ending = closing();
  const said: string[] = [];
  try {
    const folders = foldersIn(ending);
    const launch = browsersOf(folders, hostRules, ending);
    const [stack, browser] = await Promise.all([
      stackIn(folders.data, ending, (line) => said.push(line)),
      launch(),
    ]);
    await enrol(browser, stack.invitation);
    return groundOf({ stack, browser, said, ...folders }, launch, ending);
  } catch (error) {
    await ending.closeAll();
    throw error;
  }
}

function groundOf(
  parts: Pick<Ground, 'stack' | 'browser' | 'said' | 'data' | 'profile'>,
  launch: () => Promise<Browser>,
  ending: Closing,
): Ground {
  return {
    ...parts,
    async reopen() {
      this.browser = await launch();
      return this.browser;
    },
    async open(address) {
      const page = await this.browser.newPage();
      await page.goto(address);
      return page;
    },
    close: () => ending.closeAll(),
  };
}
