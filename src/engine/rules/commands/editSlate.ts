import type { SlateAction } from '../../model/command.ts';
import { SLATE_ACTIONS } from '../../model/command.ts';
import type { Content } from '../../model/content.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { refuse } from '../../model/refusal.ts';
import { editBarred, edited, type Slate } from '../politburoSlate.ts';
import type { CommandRule } from '../rule.ts';
import { pop, push, topIs, topOf } from '../stack.ts';

function peopleFor(content: Content, known: Known, action: SlateAction): PersonId[] {
  const slate = topIs(known, 'slate');
  if (slate === null) return [];
  const list: PersonId[] = [];
  for (const { id } of content.people) if (mayEdit(content, known, slate, action, id)) list.push(id);
  return list;
}

function mayEdit(content: Content, known: Known, slate: Sitting, action: SlateAction, person: PersonId): boolean {
  return concerns(known, slate, action, person) && editBarred(content, known, slate, action, person) === null;
}

type Sitting = NonNullable<ReturnType<typeof topIs<'slate'>>>;

/** Whether a change could be about this person at all: it is seen much sooner than whether it may be made. */
function concerns({ open }: Known, slate: Slate, action: SlateAction, person: PersonId): boolean {
  switch (action) {
    case 'promote':
      return slate.candidates.includes(person);
    case 'demote':
      return slate.full.includes(person);
    case 'drop':
      return slate.full.includes(person) || slate.candidates.includes(person);
    case 'addFull':
    case 'addCandidate':
      return open.centralCommittee.named.includes(person);
  }
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

  any(content, known) {
    const slate = topIs(known, 'slate');
    if (slate === null) return false;
    return SLATE_ACTIONS.some((action) => content.people.some(({ id }) => mayEdit(content, known, slate, action, id)));
  },
};
