import type { Texts } from '../sections.ts';

const texts: Texts<'gallery'> = {
  title: 'Die Teile der Seite',
  lead: 'Woraus jede Seite zusammengesetzt ist. Für alle, die eine bauen.',
  asked: 'Die Anfrage ist eingegangen',
  waits: 'Der Inhaber der Lizenz wird gefragt',
  moves: 'Die Lizenz zieht um',
  refused: 'Der Inhaber hat widersprochen',
  empty: 'Nichts wartet auf Sie',
  emptyWhy: 'Neue Anfragen erscheinen hier von selbst.',
  reading: 'Die Datei wird gelesen …',
  ask: 'Ablehnen',
  askTitle: 'Diesen Umzug ablehnen?',
  askText: 'Der Kunde erfährt es per Mail, mit der Begründung.',
};
export default texts;
