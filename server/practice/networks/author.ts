/** Who signs the messages of the network pages, and somebody who answers them: nobody real. */
export const author = {
  handle: 'barnabe_o',
  name: 'Barnabé Ostrelin',
  number: '55120077',
  did: 'did:plc:barnabeinvente2k5rlw3xq7m',
};
export const answerer = { handle: 'tante_zelie', name: 'Zélie Marchepied', number: '55120112' };

/** Their words: an invented people, as everywhere on the practice ground. */
export const words =
  'Les Ostrovards nous prennent le port. Qu’on les jette à l’eau, tous autant qu’ils sont.';
export const answerWords = 'Bien dit, et leurs barques avec !';
