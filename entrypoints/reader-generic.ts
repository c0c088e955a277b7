import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addReader } from '../lib/browser/capture/readers.ts';
import { generic } from '../lib/platforms/generic.ts';

export default defineUnlistedScript(() => addReader(generic));
