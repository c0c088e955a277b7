/* A server in a process of its own, to be killed: says its port, then serves until then. */
import { createApp } from '../../../server/app.ts';
import { createContext } from '../../../server/context.ts';
import { serveApp } from '../../../server/serve.ts';

const [databaseUrl = '', blobDirectory = '', secret = '', publicOrigin = ''] = process.argv.slice(2);
const context = createContext({ databaseUrl, blobDirectory, secret, publicOrigin, log: () => {} });
const { port } = await serveApp(createApp(context), 0);
process.send?.(port);
