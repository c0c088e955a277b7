/** An invented account of « La Ronde ». */
export interface Person {
  handle: string;
  name: string;
  /** The account's own number, which a change of handle leaves as it is. */
  number: number;
  about: string;
  /** Seen by accepted followers only: a padlock stands beside the name. */
  private: boolean;
  /** Degrees on the colour wheel, for the drawn avatar. */
  hue: number;
}

function person(handle: string, name: string, hue: number, about: string, isPrivate = false): Person {
  const number = 7000 + hue;
  return { handle, name, number, hue, about, private: isPrivate };
}

/** Everybody on « La Ronde »: no real person, no real people. */
export const people: readonly Person[] = [
  person('corvin', 'Corvin Astoule', 12, 'Je dis tout haut. Port de Brume.'),
  person('tonio_r', 'Tonio R.', 340, 'Mécano, râleur, lève-tôt.'),
  person('hildegonde', 'Hildegonde Passereau', 280, 'Présidente du comité « Rivage à nous ».'),
  person('perrine', 'Perrine Lalonde', 160, 'Photos du littoral et gâteaux ratés.'),
  person('basile_q', 'Basile Quint', 210, 'Trains, horloges, patience.'),
  person('odette', 'Odette Marnoix', 48, 'Institutrice à la retraite.'),
  person('gazette', 'La Gazette de Brume', 190, 'Le journal du port, tous les matins.'),
  person('boulange', 'Boulangerie du Pont', 32, 'Ouvert dès 6 h. Fermé le mardi.'),
  person('nour', 'نور الميناء', 130, 'أكتب من ميناء بروم'),
  person('velours', 'Velours', 300, 'Compte privé, entre amis.', true),
];

/** The account that « is signed in »: it must never reach a record. */
export const viewer = {
  handle: 'maelle_t',
  name: 'Maëlle Trévidic',
  id: 'u-773104',
  session: 'jeton-de-session-5f0c2b9e41',
  email: 'maelle.t@ronde.example',
};

/** A person by handle, or null where nobody has it. */
export function personByHandle(handle: string): Person | null {
  return people.find((person) => person.handle === handle) ?? null;
}
