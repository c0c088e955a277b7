/** Numbers from 0 to 1 that a seed repeats (mulberry32): a torture that failed can be run again as it was. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `--seed N` of a command line, or one made from the clock; the caller prints it. */
export function seedFrom(args: readonly string[]): number {
  const given = Number(args[args.indexOf('--seed') + 1]);
  return args.includes('--seed') && Number.isInteger(given) ? given : Date.now() % 1_000_000_007;
}
