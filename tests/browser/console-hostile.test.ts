import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSOLE_PATHS } from '../../lib/console-api.ts';
import type { EvidenceFile } from '../../lib/evidence/record.ts';
import { oneTimeLink } from '../../server/moderators/link.ts';
import { reading } from '../evidence/sample.ts';
import { newHouse, receive } from '../server/console-scene.ts';
import { type Moderator, press, see, startModerator } from './console-browser.ts';
import { type ConsoleStage, startConsole } from './console-stage.ts';

let stage: ConsoleStage;
let alix: Moderator;
let trap: Server;
let trapped: string[];
let id: string;
let files: EvidenceFile[];
let dialogs: string[];

/** A text that would be markup, a link, a script or a new direction if anything took it for one. */
const TEXT = [
  '<img src=x onerror="alert(1)"><script>alert(2)</script>',
  'javascript:alert(3) https://ronde.example/piege',
  '\u202Edehors\u2066 [lien](javascript:alert(4)) {{7*7}} #{alert(5)}',
].join('\n');

const EVERY_WAY_OUT = (there: string) => `<!doctype html>
<meta http-equiv="refresh" content="0;url=${there}/refresh">
<base href="${there}/base/">
<link rel="stylesheet" href="${there}/style.css">
<link rel="prefetch" href="${there}/prefetch"><link rel="dns-prefetch" href="${there}">
<LINK rel="preconnect" href="${there}">
<style>@import url("${there}/import.css"); body { background: url("${there}/background.png") }
@font-face { font-family: piege; src: url("${there}/font.woff2") } p { font-family: piege }</style>
<script>parent.document.title = 'pris'; fetch('${there}/script'); alert(1)</script>
<script src="${there}/script.js"></script>
<body onload="fetch('${there}/onload')">
<img src="${there}/img.png"><img src=x onerror="top.location = '${there}/onerror'">
<svg onload="alert(2)"><image href="${there}/svg.png"/><use href="${there}/use.svg#a"/></svg>
<video src="${there}/video.mp4" autoplay poster="${there}/poster.png"></video>
<iframe src="${there}/frame"></iframe><iframe srcdoc="<script>top.alert(3)</script>"></iframe>
<object data="${there}/object"></object><embed src="${there}/embed">
<form action="${there}/form" method="post"><button id="send">Envoyer</button></form>
<a id="link" href="${there}/link">Voir</a><a id="top" href="${there}/top" target="_top">Voir</a>
<a id="blank" href="${there}/blank" target="_blank">Voir</a>
<a id="ping" href="#x" ping="${there}/ping">Voir</a><p>Les grimbelins, dehors !</p>`;

beforeAll(async () => {
  trapped = [];
  trap = createServer((request, response) => {
    trapped.push(request.url ?? '');
    response.end();
  });
  trap.on('connection', () => trapped.push('a connection'));
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  const there = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
  stage = await startConsole();
  const bleuet = await newHouse(stage.context, 'Association <b>Bleuet</b>', 'Alix "><i>Relit');
  const author = {
    handle: '\u202E@<u>piege</u>',
    name: '\u202E<img src=x onerror=alert(6)>',
    stableId: null,
  };
  ({ case: id, files } = await receive(bleuet, {
    record: {
      reading: {
        ...reading,
        text: TEXT,
        permalink: 'javascript:alert(7)',
        author: { ...author, profile: `${there}/profile` },
      },
      page: { address: `${there}/page`, title: '<title>pris</title>' },
    },
    aside: { note: '<iframe srcdoc="<script>alert(8)</script>"></iframe>', standing: 'proche' },
    files: [
      {
        role: 'snapshot',
        made: 'snapshot',
        mediaType: 'text/html',
        bytes: Buffer.from(EVERY_WAY_OUT(there)),
      },
      {
        role: 'picture',
        made: 'pixels',
        mediaType: 'image/png',
        bytes: Buffer.from('<script>alert(9)</script>'),
      },
    ],
  }));
  alix = await startModerator();
  dialogs = [];
  alix.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await alix.page.goto(await oneTimeLink(stage.context, bleuet.moderator));
  await press(alix.page, 'Entrer');
  await see(alix.page, 'Enregistrez une clé');
});
afterAll(async () => {
  await alix?.close();
  await stage?.close();
  trap?.close();
});

describe('a hostile post', () => {
  test('is words in the queue and on its page: no element, no link, no script comes of it', async () => {
    const { page } = alix;
    await page.goto(stage.origin);
    await see(page, 'javascript:alert(3)');
    await page.goto(`${stage.origin}/dossiers/${id}`);
    await see(page, '<img src=x onerror="alert(1)">');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
    });
    await see(page, '<iframe srcdoc=');
    expect(await page.$$('main script, main iframe, main b, main u, main i, img[src="x"]')).toHaveLength(0);
    const links = await page.$$eval('main a', (all) => all.map((link) => new URL(link.href).origin));
    expect(new Set(links)).toEqual(new Set([stage.origin]));
    expect(await page.title()).not.toContain('pris');
  });

  test('never turns a sentence of ours: a mark that would is shown', async () => {
    const account = await alix.page.$eval('#reading', (section) => section.textContent ?? '');
    expect(account).toContain('nom de compte [U+202E]@<u>piege</u>');
  });

  test('never turns the sentences around it: its direction ends with it', async () => {
    const isolated = await alix.page.$$eval('blockquote bdi, figcaption bdi', (all) =>
      all.map((one) => getComputedStyle(one).unicodeBidi),
    );
    expect(isolated.length).toBeGreaterThan(1);
    expect(new Set(isolated)).toEqual(new Set(['isolate']));
  });

  test('whose address is a script offers nothing to open', async () => {
    const address = await alix.page.waitForSelector('::-p-text(javascript:alert(7))');
    expect(address).not.toBeNull();
    expect(await alix.page.$$('a[href^="javascript:"]')).toHaveLength(0);
  });
});

describe('a hostile snapshot', () => {
  test('shows its words, and runs, fetches, sends and reaches nothing', async () => {
    const { page } = alix;
    await press(page, 'Ouvrir la copie');
    const element = await page.waitForSelector('iframe');
    const frame = await element?.contentFrame();
    await frame?.waitForSelector('p');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await frame?.$eval('p', (p) => p.textContent)).toBe('Les grimbelins, dehors !');
    expect(await page.title()).not.toContain('pris');
    expect(dialogs).toEqual([]);
    expect(trapped).toEqual([]);
  });

  test('whose links and form are pressed takes nobody anywhere', async () => {
    const { page, browser } = alix;
    const before = (await browser.pages()).length;
    for (const control of ['#top', '#blank', '#ping', '#send', '#link']) {
      const element = await page.waitForSelector('iframe');
      const frame = await element?.contentFrame();
      await frame?.$eval(control, (one) => (one as HTMLElement).click()).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(trapped).toEqual([]);
    expect(new URL(page.url()).origin).toBe(stage.origin);
    expect((await browser.pages()).length).toBe(before);
  });

  test('opened by its address is a download, not a page', async () => {
    const { browser, downloads } = alix;
    const page = await browser.newPage();
    const cdp = await page.createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    const address = `${stage.origin}${CONSOLE_PATHS.file(id, files[0]?.sha256 ?? '')}`;
    await expect(page.goto(address)).rejects.toThrow('ERR_ABORTED');
    await page.close();
    expect(trapped).toEqual([]);
  });
});

test('a « picture » that is markup is no picture and no page', async () => {
  const { page } = alix;
  const size = await page.$eval('.picture-frame img', (image) => (image as HTMLImageElement).naturalWidth);
  expect(size).toBe(0);
  expect(dialogs).toEqual([]);
});
