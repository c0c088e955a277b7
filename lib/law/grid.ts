import atteinteViePrivee from '../../law/offences/atteinte-vie-privee.json' with { type: 'json' };
import chantageSextorsion from '../../law/offences/chantage-sextorsion.json' with { type: 'json' };
import deepfakeMontage from '../../law/offences/deepfake-montage.json' with { type: 'json' };
import entraveConcertee from '../../law/offences/entrave-concertee.json' with { type: 'json' };
import exhibitionSymbolesNazis from '../../law/offences/exhibition-symboles-nazis.json' with { type: 'json' };
import harcelementScolaire from '../../law/offences/harcelement-scolaire.json' with { type: 'json' };
import harcelementSexuelEnLigne from '../../law/offences/harcelement-sexuel-en-ligne.json' with {
  type: 'json',
};
import imagesViolences from '../../law/offences/images-violences.json' with { type: 'json' };
import menaceAgentPublic from '../../law/offences/menace-agent-public.json' with { type: 'json' };
import messageViolentMineurs from '../../law/offences/message-violent-mineurs.json' with { type: 'json' };
import offreDiscriminatoire from '../../law/offences/offre-discriminatoire.json' with { type: 'json' };
import outrageSexisteEtSexuel from '../../law/offences/outrage-sexiste-et-sexuel.json' with { type: 'json' };
import provocationSuicide from '../../law/offences/provocation-suicide.json' with { type: 'json' };
import sollicitationSexuelleMineur from '../../law/offences/sollicitation-sexuelle-mineur.json' with {
  type: 'json',
};
import therapiesConversion from '../../law/offences/therapies-conversion.json' with { type: 'json' };
import usurpationIdentite from '../../law/offences/usurpation-identite.json' with { type: 'json' };
import { inForce } from './dated.ts';
import type { Offence, OffenceEntry } from './offence.ts';
import { parseOffence } from './offence.ts';
import { reachableOffences } from './reachable.ts';

export { LAW_VERSION } from './version.ts';

/** Every offence of `law/offences/`. The popup loads `reachable.ts` alone. */
export const offences: readonly Offence[] = [
  ...reachableOffences,
  ...[
    atteinteViePrivee,
    chantageSextorsion,
    deepfakeMontage,
    entraveConcertee,
    exhibitionSymbolesNazis,
    harcelementScolaire,
    harcelementSexuelEnLigne,
    imagesViolences,
    menaceAgentPublic,
    messageViolentMineurs,
    offreDiscriminatoire,
    outrageSexisteEtSexuel,
    provocationSuicide,
    sollicitationSexuelleMineur,
    therapiesConversion,
    usurpationIdentite,
  ].map(parseOffence),
];

/** An offence by the id that classifications keep, or null where the id is not (or no longer) known. */
export function offenceById(id: string): Offence | null {
  return offences.find((offence) => offence.id === id) ?? null;
}

/** The offences in force on a day (`2026-11-23`, Paris calendar), each by its entry of that day. */
export function offencesInForce(day: string): readonly (OffenceEntry & { id: string })[] {
  return offences.flatMap(({ id, entries }) => {
    const entry = inForce(entries, day);
    return entry === null ? [] : [{ id, ...entry }];
  });
}
