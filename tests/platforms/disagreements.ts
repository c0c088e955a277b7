// Prints a table of what the readers and the corpus say differently:
//   node tests/platforms/disagreements.ts [folder…]
import { startReaders } from './chromium.ts';
import { disagreements, expectedOf, hasCorpus, savedHtml, savedPages } from './corpus.ts';

const folders =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ['x', 'bluesky', 'mastodon', 'comments', 'forum', 'realserver'];
if (!hasCorpus) {
  console.log('The corpus is not at ../shared/corpus: nothing to compare.');
  process.exit(0);
}
const readers = await startReaders();
try {
  for (const page of savedPages(folders)) {
    const started = performance.now();
    const { posts } = await readers.read(savedHtml(page.file), page.address);
    const rows = expectedOf(page.file);
    const found = rows.flatMap((row) =>
      disagreements(
        row,
        posts.map((post) => post.reading),
        page.address,
      ),
    );
    const media = posts.filter((post) => post.hasMedia).length;
    console.log(
      `${page.file}: ${posts.length} posts (${page.posts} expected), ${rows.length} rows, ${media} with media, ${Math.round(performance.now() - started)} ms`,
    );
    for (const one of found)
      console.log(
        `   ${one.checked ? 'CHECKED' : 'unsure '} ${one.root.slice(-34)} ${one.part}\n      expected ${one.expected.slice(0, 110)}\n      read     ${one.read.slice(0, 110)}`,
      );
  }
} finally {
  await readers.close();
}
