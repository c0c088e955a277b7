import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { countFrom } from '../lib/browser/capture/clock.ts';
import { takeContext } from '../lib/browser/capture/further/context.ts';
import { refind } from '../lib/browser/capture/further/refind.ts';
import { pickPost } from '../lib/browser/capture/picker.ts';
import { throughRegions } from '../lib/browser/capture/region/through-regions.ts';
import { throughScreens } from '../lib/browser/capture/screens.ts';

// Choosing another post, posts taller than the view, a further taking: what few clicks need does not weigh in each.
export default defineUnlistedScript(() => {
  globalThis.temoinMore = { throughScreens, throughRegions, pickPost, takeContext, refind, countFrom };
});
