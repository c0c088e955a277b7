import type { FurtherReason } from '../../lib/evidence/record.ts';
import { Button } from '../ui/Button.tsx';
import { HeardWords } from './HeardWords.tsx';
import type { HeardModel } from './heard-model.ts';
import type { PopupModel } from './popup-model.ts';
import type { Say } from './words.ts';

interface Props {
  id: string;
  model: PopupModel;
  /** Null where no words can be heard in the post. */
  heard: HeardModel | null;
  /** Whether the post's page is at hand. */
  onPage: boolean;
  say: Say;
}

/** « Ajouter à ce relevé »: the post as it is now, its place in the page, words heard. */
export function AddToDraft({ id, model, heard, onPage, say }: Props) {
  if (!onPage && heard === null) return null;
  const ways: FurtherReason[] = heard === null ? ['opened', 'context'] : ['position', 'opened', 'context'];
  return (
    <details id="add">
      <summary>{say('add-title')}</summary>
      <div class="stack">
        {onPage ? (
          <>
            <p>{say('add-how')}</p>
            <div class="ways">
              {ways.map((why) => (
                <Button
                  key={why}
                  id={`again-${why}`}
                  disabled={model.busy.value}
                  onClick={() => void model.takeAgain(id, why)}
                >
                  {say(`again-${why}`)}
                </Button>
              ))}
            </div>
          </>
        ) : null}
        {heard ? <HeardWords model={heard} say={say} /> : null}
      </div>
    </details>
  );
}
