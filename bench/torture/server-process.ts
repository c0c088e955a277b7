/** The server as a process of its own, to be killed with -9. Options come in `TORTURE`, as JSON. */
import { createApp } from '../../server/app.ts';
import { createContext } from '../../server/context.ts';
import { serveApp } from '../../server/serve.ts';

const options = JSON.parse(process.env['TORTURE'] ?? '{}');
const context = createContext({ ...options, log: () => {} });
await serveApp(createApp(context), Number(new URL(options.publicOrigin).port));
