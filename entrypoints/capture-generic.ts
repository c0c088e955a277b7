import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { begin } from '../lib/browser/capture/begin.ts';
import { generic } from '../lib/platforms/generic.ts';

export default defineUnlistedScript(() => begin(generic));
