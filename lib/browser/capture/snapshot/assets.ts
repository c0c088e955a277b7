/** A drawing or a frame of a video, copied at the instant of the copy and written as PNG later. */
export type Painted = () => Promise<Blob>;

/** What the styles and drawings of a copy reach for; each is read after the copy was frozen. */
export interface Assets {
  /** The CSS variable that stands for a picture's address. */
  variable(address: string): string;
  /** The name under which what a canvas or a video shows now is kept; null where the page may not read it either. */
  painted(source: HTMLCanvasElement | HTMLVideoElement): string | null;
  /** Addresses, each with its variable. */
  variables: ReadonlyMap<string, string>;
  paintings: ReadonlyMap<string, Painted>;
}

/** Nothing asked for yet. */
export function assets(): Assets {
  const variables = new Map<string, string>();
  const paintings = new Map<string, Painted>();
  return {
    variables,
    paintings,
    variable(address) {
      const name = variables.get(address) ?? `--i${variables.size}`;
      variables.set(address, name);
      return name;
    },
    painted(source) {
      const copied = copyOf(source);
      if (copied === null) return null;
      const name = `painted:${paintings.size}`;
      paintings.set(name, () => copied.convertToBlob({ type: 'image/png' }));
      return name;
    },
  };
}

/** Pixels of a side: a canvas may be larger than any screen. */
const WIDEST = 4_096;

function copyOf(source: HTMLCanvasElement | HTMLVideoElement): OffscreenCanvas | null {
  const { width, height } = 'videoWidth' in source ? sizeOf(source) : source;
  if (width < 1 || height < 1 || width > WIDEST || height > WIDEST) return null;
  try {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    context?.drawImage(source, 0, 0);
    // Throws where it holds a picture of another site that the page may not read.
    context?.getImageData(0, 0, 1, 1);
    return context ? canvas : null;
  } catch {
    return null;
  }
}

function sizeOf({ videoWidth, videoHeight, readyState }: HTMLVideoElement) {
  return readyState < 2 ? { width: 0, height: 0 } : { width: videoWidth, height: videoHeight };
}
