import { permalinkOf } from './article.ts';
import { goneReasons } from './awkward.ts';
import { frameLinks } from './frames.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { networks } from './networks/networks.ts';
import { planted } from './networks/planted.ts';
import { people } from './people.ts';
import { postById } from './posts.ts';

const SINGLE: readonly (readonly [string, string])[] = [
  ['101', 'Un message public'],
  ['102', 'Un message avec microdonnées'],
  ['103', 'Une image'],
  ['104', 'Deux images'],
  ['105', 'Une vidéo'],
  ['son', 'Un son'],
  ['106', 'Une image animée'],
  ['107', 'Une citation'],
  ['108', 'Une réponse'],
  ['109', 'Un texte coupé, « Voir plus »'],
  ['110', 'Un compte privé'],
  ['111', 'Une heure relative'],
  ['112', 'De l’arabe, de droite à gauche'],
  ['113', 'Un message très long'],
  ['116', 'Un message vieux de 85 jours'],
];

const AWKWARD: readonly (readonly [string, string])[] = [
  ['change', 'Le texte change une seconde après'],
  ['reagit', 'Le texte change quand on clique ou qu’on quitte la page'],
  ['hostile', 'Des caractères hostiles'],
  ['sans-fin', 'Une animation sans fin'],
  ['toile', 'Un dessin sur canvas'],
  ['ombre', 'Un message dans une racine fantôme ouverte'],
  ['voile', 'Une image masquée, « Contenu sensible, afficher »'],
];

function links(entries: readonly (readonly [string, string])[]): Html[] {
  return entries.flatMap(([id, label]) => {
    const post = postById(id);
    return post === null ? [] : [html`<li><a href="${permalinkOf(post)}">${label}</a></li>`];
  });
}

/** The way to everything, and what this place is. */
export function home(): Html {
  return html`<section class="sheet">
  <h1>La Ronde</h1>
  <p class="lead">Ceci est un terrain d’exercice. La Ronde n’existe pas : les personnes, les peuples et les propos y sont inventés. Tout reste sur cet ordinateur. Ouvrez un message, puis relevez-le comme vous le feriez sur un vrai réseau.</p>
  <h2>Pages</h2>
  <ul class="links">
    <li><a href="/fil">Le fil</a></li>
    <li><a href="/fil?bandeau=1">Le fil, avec un bandeau</a></li>
    <li><a href="/fil?messages=1">Le fil, messages privés ouverts</a></li>
    <li><a href="/fil/101">Une discussion</a></li>
    <li><a href="/hostile">Des pages hostiles</a></li>
  </ul>
  <h2>Messages</h2>
  <ul class="links">${links(SINGLE)}</ul>
  <h2>Messages qui se conduisent mal</h2>
  <ul class="links">${links(AWKWARD)}${Object.keys(goneReasons).map((id) => html`<li><a href="/@corvin/${id}">Un message disparu (${id})</a></li>`)}</ul>
  <h2>À la manière de vrais réseaux</h2>
  <p>Vous y êtes « ${planted.name} » : rien d’elle ne doit rester dans ce que vous relevez.</p>
  <ul class="links">${networks.map(({ name, label }) => html`<li><a href="/reseaux/${name}">${label}</a></li>`)}</ul>
  <h2>Dans des cadres</h2>
  <ul class="links">${frameLinks.map(([path, label]) => html`<li><a href="${path}">${label}</a></li>`)}</ul>
  <h2>Comptes</h2>
  <ul class="links">${people.map(({ handle, name }) => html`<li><a href="/@${handle}">${name}</a></li>`)}</ul>
</section>`;
}
