import { join } from 'node:path';

/** Folder of the extension built for Chromium. */
export const EXTENSION = join(import.meta.dirname, '../../.output/chrome-mv3');
