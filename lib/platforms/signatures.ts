import type { PlatformId } from './reading.ts';

/** Software that runs on anyone's server, known by what its page holds: a host says nothing of it. */
export const SIGNATURES: readonly { id: PlatformId; isOn(page: Document): boolean }[] = [
  {
    id: 'mastodon',
    isOn: (page) =>
      page.getElementById('mastodon') !== null &&
      page.querySelector('body.app-body, #initial-state, meta[content^="Mastodon"]') !== null,
  },
];

/** The software a page is served by, or null. */
export function signed(page: Document): PlatformId | null {
  return SIGNATURES.find(({ isOn }) => isOn(page))?.id ?? null;
}

/** Whether an id is that of such software: what a page asks for may be anything. */
export function isSigned(id: string): id is PlatformId {
  return SIGNATURES.some((software) => software.id === id);
}
