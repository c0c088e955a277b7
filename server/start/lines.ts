/** What the five lines say. */
export type Ready = {
  /** Signs the first moderator in, once. */
  readonly consoleLink: string;
  readonly practice: string;
  readonly invitation: string;
  readonly directory: string;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Whether a browser was opened, with the extension in it, enrolled. */
  readonly window: boolean;
};

/** What to do next, in five lines. */
export function nextSteps(ready: Ready): string[] {
  const browser = ready.window
    ? 'Navigateur ouvert, extension en place et inscrite ; invitation pour un autre'
    : `Extension à charger dans Chromium (chrome://extensions) : ${ready.extension} ; puis, pour s’inscrire`;
  return [
    `Console des modérateurs (lien valable une fois, 24 h) : ${ready.consoleLink}`,
    `Terrain d’essai, un réseau social inventé : ${ready.practice}`,
    `${browser} : ${ready.invitation}`,
    `Données, retrouvées au prochain démarrage : ${ready.directory}`,
    'Pour tout arrêter : Ctrl-C',
  ];
}
