import { defineRefusal } from '../../../kernel/refusal.js';
import { french } from './words.js';

export const proxiesNotAllowed = defineRefusal('ProxiesNotAllowed', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Aucune procuration n’est possible ici : la règle de ce scrutin demande que chacun vote en personne. Votez en ligne si vous ne pouvez pas venir.',
  ),
  en: 'No proxy is possible here: the rule of this ballot asks everyone to vote in person. Vote online if you cannot come.',
});

/** Params: `most`, proxies one person may hold. */
export const proxiesFull = defineRefusal('ProxiesFull', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Cette procuration est refusée : cette personne détient déjà le nombre de procurations permis par la règle ({most}). Choisissez quelqu’un d’autre.',
  ),
  en: 'This proxy is refused: that person already holds as many proxies as the rule allows ({most}). Choose somebody else.',
});

export const proxyAlreadyGiven = defineRefusal('ProxyAlreadyGiven', {
  kind: 'conflict',
  rule: 'R7',
  fr: french('Une procuration est déjà donnée pour ce scrutin : retirez-la d’abord, puis donnez-en une autre.'),
  en: 'A proxy is already given for this ballot: take it back first, then give another.',
});

export const proxyChain = defineRefusal('ProxyChain', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Cette procuration est refusée : une procuration ne se transmet pas, et qui en détient une ne peut pas donner la sienne. Choisissez quelqu’un qui vote en personne.',
  ),
  en: 'This proxy is refused: a proxy is never passed on, and whoever holds one cannot give theirs. Choose somebody who votes in person.',
});

export const proxyToOneself = defineRefusal('ProxyToOneself', {
  kind: 'input',
  fr: french('Une procuration se donne à quelqu’un d’autre : pour voter vous-même, il n’en faut pas.'),
  en: 'A proxy is given to somebody else: to vote yourself you need none.',
});

export const proxyVoted = defineRefusal('ProxyVoted', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Cette procuration ne peut plus changer : la ligne de cette personne est déjà signée, son vote est déposé, et une personne n’en a qu’un.',
  ),
  en: 'This proxy can no longer change: that person’s line of the roll is signed, their vote is cast, and one person has one vote.',
});

export const proxyTooLate = defineRefusal('ProxyTooLate', {
  kind: 'rule',
  fr: french('Ce scrutin est clos : aucune procuration n’y est plus donnée, acceptée ni retirée.'),
  en: 'This ballot is closed: no proxy is given, accepted or taken back any more.',
});

export const proxyGone = defineRefusal('ProxyGone', {
  kind: 'conflict',
  fr: french('Cette procuration n’attend plus rien : elle a déjà été acceptée, refusée ou retirée. Rechargez la page.'),
  en: 'This proxy awaits nothing any more: it was already accepted, declined or taken back. Reload the page.',
});

export const proxyNotAddressed = defineRefusal('ProxyNotAddressed', {
  kind: 'right',
  fr: french(
    'Cette procuration n’est pas la vôtre : seule la personne qui la reçoit l’accepte, et elle ou celle qui l’a donnée la retire.',
  ),
  en: 'This proxy is not yours: only the person who receives it accepts it, and they or the person who gave it take it back.',
});

export const proxyNotHeld = defineRefusal('ProxyNotHeld', {
  kind: 'right',
  rule: 'R7',
  fr: french(
    'Vous ne pouvez pas voter pour cette personne : vous n’avez pas sa procuration pour ce scrutin, ou elle est reprise.',
  ),
  en: 'You cannot vote for this person: you do not hold their proxy for this ballot, or it was taken back.',
});
