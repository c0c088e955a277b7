import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addReader } from '../lib/browser/capture/readers.ts';
import { bluesky } from '../lib/platforms/bluesky.ts';

export default defineUnlistedScript(() => addReader(bluesky));
