import { buildAll } from '../../server/setup/build.mjs';

/** What end-to-end tests drive is what people get: the built extension, the built console. */
export default function setup(): void {
  buildAll(process.execPath, process.env);
}
