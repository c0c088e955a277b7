import { useSignal } from '@preact/signals';
import { Button } from './Button.tsx';

interface Props {
  /** A blob: or same-origin address of the picture; null while it has not been read. */
  source: string | null;
  /** Asked to show: the moment to read the picture, where it was not read before. */
  onShow?: () => void;
  /** What the picture is of, never what it shows. */
  alt: string;
  words: { show: string; veil: string; unveil: string; hide: string };
  id?: string;
  /** Which picture, said after a button's own words where a screen has several. */
  name?: string;
}

/** A picture that is shown only when asked for, blurred first, then clear: what it holds may hurt. */
export function BlurredPicture({ source, onShow, alt, words, id = 'picture', name }: Props) {
  const shown = useSignal(false);
  const veiled = useSignal(true);
  const labelled = (own: string) => (name ? { label: `${own}, ${name}` } : {});
  const toggle = () => {
    shown.value = !shown.value;
    veiled.value = true;
    if (shown.value) onShow?.();
  };
  return (
    <div class="blurred">
      {shown.value && source !== null ? (
        <div class={`blurred-frame ${veiled.value ? 'blurred-veiled' : ''}`}>
          <img src={source} alt={alt} />
        </div>
      ) : null}
      <div class="row">
        <Button
          id={`${id}-show`}
          expanded={shown.value}
          onClick={toggle}
          {...labelled(shown.value ? words.hide : words.show)}
        >
          {shown.value ? words.hide : words.show}
        </Button>
        {shown.value ? (
          <Button
            id={`${id}-unveil`}
            {...labelled(veiled.value ? words.unveil : words.veil)}
            onClick={() => {
              veiled.value = !veiled.value;
            }}
          >
            {veiled.value ? words.unveil : words.veil}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
