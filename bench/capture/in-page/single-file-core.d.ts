/** What of SingleFile's core the bench calls; the package brings no types. */
declare module 'single-file-core/single-file.js' {
  export function getPageData(
    options: Record<string, boolean | number | string>,
    start: { fetch: typeof fetch },
  ): Promise<{ content: string }>;
}
