#!/usr/bin/env node
// The one door of every command (npm start, npm test…): plain JavaScript, for it runs before anything is installed.
import { nodeRefusal } from './node-version.mjs';

const refusal = nodeRefusal(process.versions.node);
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}

const { prepareAndRun } = await import('./prepare.mjs');
const { Refusal } = await import('./refusal.mjs');
try {
  process.exitCode = await prepareAndRun(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
