import { fail, ok, type Result } from '../../result.ts';
import { browser } from '../extension.ts';

/**
 * Puts one of our files in a page the volunteer's gesture opened to us. Synchronous up to the first attempt, so that the
 * gesture is carried into the page; tried twice, for it sometimes fails just after the gesture.
 */
export async function inject(tab: number, file: string): Promise<Result<null, 'refused'>> {
  const first = await attempt(tab, file);
  if (first.ok) return first;
  await new Promise((resolve) => setTimeout(resolve, 60));
  return attempt(tab, file);
}

async function attempt(tab: number, file: string): Promise<Result<null, 'refused'>> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
    return ok(null);
  } catch (error) {
    return fail('refused', String(error));
  }
}
