import { Button } from '../ui/Button.tsx';
import type { PopupPorts } from './ports.ts';
import type { Say } from './words.ts';

interface Props {
  /** Hosts of the frames of another site, in the order the background knows them by. */
  frames: readonly string[];
  ports: Pick<PopupPorts, 'openFrame'>;
  say: Say;
}

/** What is in a frame of another site can only be taken in a tab of its own: one button for each. */
export function Frames({ frames, ports, say }: Props) {
  if (frames.length === 0) return null;
  return (
    <section class="stack">
      <p class="muted">{say('frames-text')}</p>
      <div class="row">
        {frames.map((host, index) => (
          <Button key={host + index} id={`frame-${index}`} onClick={() => ports.openFrame(index)}>
            {say('frame-open', { host })}
          </Button>
        ))}
      </div>
    </section>
  );
}
