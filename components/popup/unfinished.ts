import { effect } from '@preact/signals';
import type { Heard } from '../../lib/law/classification.ts';
import type { Unfinished as Classified, ClassifyModel } from './classify-model.ts';
import type { HeardModel } from './heard-model.ts';
import type { PopupPorts } from './ports.ts';

/** What was given so far for a draft; the popup closes whenever the page is clicked, and none of it may be lost. */
export interface Unfinished {
  classify: Classified;
  heard: readonly Heard[];
}

/** Brings back what was given before, then keeps each change. Returns how to stop. */
export function remembering(
  ports: Pick<PopupPorts, 'unfinished' | 'keepUnfinished'>,
  line: string,
  { classify, heard }: { classify: ClassifyModel; heard: HeardModel | null },
): () => void {
  let stop = (): void => undefined;
  let over = false;
  void ports.unfinished(line).then((before) => {
    if (over) return;
    if (before) {
      classify.restore(before.classify);
      heard?.restore(before.heard);
    }
    let first = true;
    stop = effect(() => {
      const now = { classify: classify.unfinished.value, heard: heard?.entries.value ?? [] };
      if (!first) ports.keepUnfinished(line, now);
      first = false;
    });
  });
  return () => {
    over = true;
    stop();
  };
}
