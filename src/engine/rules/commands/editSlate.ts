import type { SlateAction } from '../../model/command.ts';
import { SLATE_ACTIONS } from '../../model/command.ts';
import type { Content } from '../../model/content.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { refuse } from '../../model/refusal.ts';
import { editBarred, edited } from '../politburoSlate.ts';
import type { CommandRule } from '../rule.ts';
import { pop, push, topIs, topOf } from '../stack.ts';

function peopleFor(content: Content, known: Known, action: SlateAction): PersonId[] {
  const slate = topIs(known, 'slate');
  if (slate === null) return [];
  return content.people
    .map((def) => def.id)
    .filter((person) => editBarred(content, known, slate, action, person) === null);
}

/** One change to the slate of the Politburo. */
export const editSlate: CommandRule<'editSlate'> = {
  check(content, known, { action, person }) {
    const slate = topIs(known, 'slate');
    return slate === null ? refuse('wrongDecision') : editBarred(content, known, slate, action, person);
  },

  run(_content, draft, _me, { action, person }) {
    const slate = topOf(draft, 'slate');
    pop(draft);
    push(draft, { ...slate, ...edited(slate, action, person), edits: slate.edits + 1 });
  },

  families(content, known) {
    return SLATE_ACTIONS.map((action) => ({
      type: 'editSlate',
      fixed: { action },
      slots: [{ name: 'person', domain: peopleFor(content, known, action) }],
    }));
  },
};
