import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addReader } from '../lib/browser/capture/readers.ts';
import { mastodon } from '../lib/platforms/mastodon.ts';

export default defineUnlistedScript(() => addReader(mastodon));
