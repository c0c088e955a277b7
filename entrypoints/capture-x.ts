import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { begin } from '../lib/browser/capture/begin.ts';
import { x } from '../lib/platforms/x.ts';

export default defineUnlistedScript(() => begin(x));
