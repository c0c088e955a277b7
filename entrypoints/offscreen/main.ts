import { openStore } from '../../lib/browser/store/db.ts';
import { sendAndLeave } from '../../lib/browser/sync/rest.ts';

sendAndLeave(openStore(), () => window.close()).catch((error: unknown) => {
  console.error('Témoin: sending', error);
  window.close();
});
