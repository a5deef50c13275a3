import { freeze } from 'immer';
import { expect, it } from 'vitest';
import { copyState } from '../../../src/engine/copy.ts';
import type { State } from '../../../src/engine/model/state.ts';
import { orgToChange } from '../../../src/engine/rules/writing.ts';
import { successor } from '../../../src/engine/successor.ts';
import { org } from '../../language/names.ts';
import { smallParty } from '../../language/party.ts';

const before = (): State => freeze(smallParty().state, true);

it('what follows equals what was made, is frozen, and shares all that has not changed', () => {
  const old = before();
  const made = copyState(old);
  made.open.crisis += 1;
  orgToChange(made.open, org('moscow')).resentment = 4;
  made.own.left.hiddenEvidence = 3;
  made.open.stack = [];
  const expected = JSON.parse(JSON.stringify(made));
  const next = successor(old, made);
  expect(JSON.parse(JSON.stringify(next))).toEqual(expected);
  expect(Object.isFrozen(next.open.orgs[org('moscow')])).toBe(true);
  expect(Object.isFrozen(next.open.stack)).toBe(true);
  expect(next.open.orgs[org('moscow')]?.members).toBe(old.open.orgs[org('moscow')]?.members);
  expect(next.open.orgs[org('siberia')]).toBe(old.open.orgs[org('siberia')]);
  expect(next.open.people).toBe(old.open.people);
  expect(next.own.right).toBe(old.own.right);
  expect(next.shut).toBe(old.shut);
});

it('nothing changed is the same state, and what is gone is gone', () => {
  const old = before();
  expect(successor(old, copyState(old))).toBe(old);
  const made = copyState(old);
  Object.assign(orgToChange(made.open, org('moscow')), made.open.orgs[org('siberia')]);
  made.own.left.networks = { [org('moscow')]: 5 };
  const with5 = successor(old, made);
  const cleared = copyState(with5);
  cleared.own.left.networks = {};
  expect(successor(with5, cleared).own.left.networks).toEqual({});
});
