/**
 * The person who looks at the network pages: everything of them that a page may hold, each word found nowhere else on
 * the practice ground. Not one of them, in any writing, may reach what is kept of a message.
 */
export const planted = {
  handle: 'ysa_quermadec',
  name: 'Ysaline Quermadec',
  email: 'ysaline.q@courrier-prive.example',
  account: '7730418822951',
  did: 'did:plc:q7mzysaline5k2rlw3xaoe2f',
  session: 'sess-9fA27xKbQ41vWmLzYs',
  csrf: 'csrf-5c1e8d0b77aa4fq',
  draft: 'Brouillon : demain je porte plainte à Kerlouan',
  notice: 'dix-sept notifications attendent',
  message: 'Le digicode de chez Nolwenn est 58B2',
  reply: 'Je réponds ici sous mon nom, laissez-les tranquilles',
  friend: 'Nolwenn Le Guirec',
  friendHandle: 'nolwenn_lg29',
  igsh: 'MzRlODBiNWFlZA4ys',
  cft: 'AZVk3x0ysacft77q',
  fbclid: 'IwAR0ysaQfbclid9',
  utm: 'lettre-a-ysaline',
  share: 'tJ8ysaShareT4q',
  si: 'si0YsAlInEsh4re',
  signed: '00_AfysaMediaToken6612',
  viewer: 'viewer-5520-ysaline',
  portrait: 'ysa-portrait-88f1c0',
} as const;

/** An RGB colour. */
export type Colour = readonly [number, number, number];

/** Their portrait: four flat squares, in colours that nothing else on these pages has. */
export const portraitColours: readonly [Colour, Colour, Colour, Colour] = [
  [120, 0, 200],
  [0, 214, 96],
  [255, 190, 0],
  [0, 90, 255],
];

/** What they have pressed is filled with it: a heart, a thumb, an arrow. */
export const pressedColour: Colour = [249, 24, 128];

/** The same as CSS. */
export const pressed = `rgb(${pressedColour.join(' ')})`;
