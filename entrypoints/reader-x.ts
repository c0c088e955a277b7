import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addReader } from '../lib/browser/capture/readers.ts';
import { x } from '../lib/platforms/x.ts';

export default defineUnlistedScript(() => addReader(x));
