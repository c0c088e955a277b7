import { join } from 'node:path';

/** The extension as it is built for Chromium. */
export const EXTENSION = join(import.meta.dirname, '../../.output/chrome-mv3');
