/** Texts of the page that shows the shared parts. */
export default {
  title: 'The parts of the page',
  lead: 'What every page is put together from. For those who build one.',
  asked: 'The request was received',
  waits: 'The holder of the license is asked',
  moves: 'The license moves',
  refused: 'The holder objected',
  empty: 'Nothing waits for you',
  emptyWhy: 'New requests appear here by themselves.',
  reading: 'Reading the file …',
  ask: 'Refuse',
  askTitle: 'Refuse this move?',
  askText: 'The customer is told by mail, with the reason.',
};
