import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { begin } from '../lib/browser/capture/begin.ts';
import { bluesky } from '../lib/platforms/bluesky.ts';

export default defineUnlistedScript(() => begin(bluesky));
