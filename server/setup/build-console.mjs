import { build } from 'vite';
import { inClone } from './root.mjs';

// The console's own configuration says where everything goes.
await build({ configFile: inClone('server/console/vite.config.ts') });
