const CHANNEL = 'temoin-sync';
/** Milliseconds that an answer within one browser may take. */
const PATIENCE = 200;

/** Knocks at an offscreen document: true once it has said that it will look again, false where nobody answers. */
export function answered(): Promise<boolean> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    channel.addEventListener('message', ({ data }) => {
      if (data !== 'awake') return;
      clearTimeout(timer);
      resolve(true);
    });
    channel.postMessage('wake');
  }).finally(() => channel.close());
}

/** Answers every knock by `again`, until the returned function is called: from then on nobody is in. */
export function answerKnocks(again: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    if (data !== 'wake') return;
    again();
    channel.postMessage('awake');
  });
  return () => channel.close();
}
