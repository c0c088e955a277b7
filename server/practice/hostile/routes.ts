import type { Hono } from 'hono';
import { html } from '../html.ts';
import { page } from '../page.ts';
import { HOSTILE_PAGES, HOSTILE_THEMES, pathOf } from './list.ts';

/** A service worker that answers for the page with what the page had said, and adds nothing. */
const AGENT = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));`;

function index(): string {
  const themes = HOSTILE_THEMES.map(
    ([title, pages]) =>
      html`<h2>${title}</h2><ul class="links">${pages.map((one) => html`<li><a href="${pathOf(one)}">${one.says}</a></li>`)}</ul>`,
  );
  const lead =
    'Des pages qui se défendent contre qui les relève. Tout y est inventé, et rien ne sort de cet ordinateur.';
  return page(
    'Pages hostiles',
    html`<section class="sheet"><h1>Pages hostiles</h1><p class="lead">${lead}</p>${themes}</section>`,
  );
}

/** Serves the gallery under `/hostile`; its pages come with their own policy, or with none. */
export function addHostile(app: Hono): void {
  app.get('/hostile', (context) => context.html(index()));
  app.get('/hostile/', (context) => context.html(index()));
  app.get('/hostile/agent.js', (context) =>
    context.body(AGENT, 200, { 'content-type': 'text/javascript', 'service-worker-allowed': '/hostile' }),
  );
  for (const one of HOSTILE_PAGES) {
    app.get(pathOf(one), (context) =>
      context.body(one.html(), 200, { 'content-type': 'text/html; charset=utf-8', ...one.headers }),
    );
  }
}

/** Whether an address is one of the gallery's pages, on which the practice ground's own policy has no say. */
export function isHostile(path: string): boolean {
  return HOSTILE_PAGES.some((one) => pathOf(one) === path);
}
