import type { Agent } from '../../capture/conditions.ts';
import { browser } from '../extension.ts';
import { zoomOf } from './zoom.ts';

/** What the browser tells its extension of itself; what it does not tell stays null. */
export async function agentOf(tab: number): Promise<Agent> {
  const [system, zoom] = await Promise.all([
    browser.runtime.getPlatformInfo().then(
      ({ os }) => os,
      () => null,
    ),
    zoomOf(tab),
  ]);
  return { userAgent: navigator.userAgent, system, zoom };
}
