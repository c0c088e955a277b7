import apologieCrimes from '../../law/offences/apologie-crimes.json' with { type: 'json' };
import apologieTerrorisme from '../../law/offences/apologie-terrorisme.json' with { type: 'json' };
import contestationCrimesContreHumanite from '../../law/offences/contestation-crimes-contre-humanite.json' with {
  type: 'json',
};
import cyberharcelement from '../../law/offences/cyberharcelement.json' with { type: 'json' };
import deepfakeSexuel from '../../law/offences/deepfake-sexuel.json' with { type: 'json' };
import diffamationNonPubliqueDiscriminatoire from '../../law/offences/diffamation-non-publique-discriminatoire.json' with {
  type: 'json',
};
import diffamationPubliqueOrigine from '../../law/offences/diffamation-publique-origine.json' with {
  type: 'json',
};
import diffamationPubliqueSexeLgbtHandicap from '../../law/offences/diffamation-publique-sexe-lgbt-handicap.json' with {
  type: 'json',
};
import diffamationPubliqueSimple from '../../law/offences/diffamation-publique-simple.json' with {
  type: 'json',
};
import diffusionImagesIntimes from '../../law/offences/diffusion-images-intimes.json' with { type: 'json' };
import doxxing from '../../law/offences/doxxing.json' with { type: 'json' };
import horsPerimetreOpinion from '../../law/offences/hors-perimetre-opinion.json' with { type: 'json' };
import injureNonPubliqueDiscriminatoire from '../../law/offences/injure-non-publique-discriminatoire.json' with {
  type: 'json',
};
import injurePubliqueOrigine from '../../law/offences/injure-publique-origine.json' with { type: 'json' };
import injurePubliqueSexeLgbtHandicap from '../../law/offences/injure-publique-sexe-lgbt-handicap.json' with {
  type: 'json',
};
import injurePubliqueSimple from '../../law/offences/injure-publique-simple.json' with { type: 'json' };
import menaceCrimeDelit from '../../law/offences/menace-crime-delit.json' with { type: 'json' };
import menaceDeMort from '../../law/offences/menace-de-mort.json' with { type: 'json' };
import menaceSousCondition from '../../law/offences/menace-sous-condition.json' with { type: 'json' };
import negationAutresGenocides from '../../law/offences/negation-autres-genocides.json' with { type: 'json' };
import pedopornographie from '../../law/offences/pedopornographie.json' with { type: 'json' };
import provocationASArmer from '../../law/offences/provocation-a-s-armer.json' with { type: 'json' };
import provocationDirecteCrimes from '../../law/offences/provocation-directe-crimes.json' with {
  type: 'json',
};
import provocationGenocide from '../../law/offences/provocation-genocide.json' with { type: 'json' };
import provocationNonPubliqueDiscriminatoire from '../../law/offences/provocation-non-publique-discriminatoire.json' with {
  type: 'json',
};
import provocationPubliqueOrigine from '../../law/offences/provocation-publique-origine.json' with {
  type: 'json',
};
import provocationPubliqueSexeLgbtHandicap from '../../law/offences/provocation-publique-sexe-lgbt-handicap.json' with {
  type: 'json',
};
import provocationTerrorisme from '../../law/offences/provocation-terrorisme.json' with { type: 'json' };
import type { Offence } from './offence.ts';
import { parseOffence } from './offence.ts';

/** The offences that the volunteer's conversation can propose, apart from the whole grid to keep the popup small. */
export const reachableOffences: readonly Offence[] = [
  apologieCrimes,
  apologieTerrorisme,
  contestationCrimesContreHumanite,
  cyberharcelement,
  deepfakeSexuel,
  diffamationNonPubliqueDiscriminatoire,
  diffamationPubliqueOrigine,
  diffamationPubliqueSexeLgbtHandicap,
  diffamationPubliqueSimple,
  diffusionImagesIntimes,
  doxxing,
  horsPerimetreOpinion,
  injureNonPubliqueDiscriminatoire,
  injurePubliqueOrigine,
  injurePubliqueSexeLgbtHandicap,
  injurePubliqueSimple,
  menaceCrimeDelit,
  menaceDeMort,
  menaceSousCondition,
  negationAutresGenocides,
  pedopornographie,
  provocationASArmer,
  provocationDirecteCrimes,
  provocationGenocide,
  provocationNonPubliqueDiscriminatoire,
  provocationPubliqueOrigine,
  provocationPubliqueSexeLgbtHandicap,
  provocationTerrorisme,
].map(parseOffence);
