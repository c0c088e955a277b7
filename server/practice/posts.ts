import { awkwardPosts } from './awkward.ts';
import { illicitPosts } from './illicit.ts';
import { ordinaryPosts } from './ordinary.ts';
import type { Post } from './post.ts';

/** Every post there is. */
export const posts: readonly Post[] = [...illicitPosts, ...ordinaryPosts, ...awkwardPosts];

/** A post by its id or the word in its address, or null. */
export function postById(id: string): Post | null {
  return posts.find((post) => post.id === id || post.slug === id) ?? null;
}

/** The feed, newest first: neither answers nor what misbehaves. */
export function feed(): readonly Post[] {
  return [...illicitPosts, ...ordinaryPosts]
    .filter(({ repliesTo, id }) => repliesTo === null && id !== '113')
    .sort((a, b) => a.age - b.age);
}

/** A post and the answers under it, each with how deep it stands. */
export function thread(root: Post): readonly { post: Post; depth: number }[] {
  const under = (parent: Post, depth: number): { post: Post; depth: number }[] => [
    { post: parent, depth },
    ...posts
      .filter(({ repliesTo }) => repliesTo === parent.id)
      .sort((a, b) => b.age - a.age)
      .flatMap((answer) => under(answer, depth + 1)),
  ];
  return under(root, 0);
}
