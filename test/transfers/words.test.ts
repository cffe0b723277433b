import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventWords } from '../../src/desk/transfers/words.ts';

test('what happened to a case is told in words, and what a later version wrote by its name', () => {
  assert.equal(eventWords('TransferReceived'), 'request received');
  assert.equal(eventWords('UndoIntended'), 'undo begun');
  assert.equal(eventWords('toString'), 'toString');
});
