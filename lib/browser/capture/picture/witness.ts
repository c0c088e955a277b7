import { samePost } from '../../../capture/same-post.ts';
import { seen } from '../read.ts';
import { boxOf } from '../view.ts';

/** Looks out for a page that takes a post away, or shows another in its place, while it is pictured. */
export interface Witness {
  /** Whether the post is still there, and still the same. */
  holds(): boolean;
  end(): void;
}

/** Watches a post: lists that show only what is in view put another post in the same element once it is scrolled away. */
export function witness(post: Element): Witness {
  const first = seen(post);
  let changed = false;
  const changes = new MutationObserver(() => {
    changed = true;
  });
  changes.observe(post, { childList: true, characterData: true, subtree: true });
  let lost = false;
  const isAnother = (): boolean => {
    const now = seen(post);
    return first !== null && (now === null || !samePost(first.reading, now.reading));
  };
  return {
    holds() {
      const { width, height } = boxOf(post);
      if (!post.isConnected || width === 0 || height === 0) return false;
      if (changes.takeRecords().length > 0 || changed) lost ||= isAnother();
      changed = false;
      return !lost;
    },
    end: () => changes.disconnect(),
  };
}
