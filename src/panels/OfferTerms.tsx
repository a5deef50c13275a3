import type { JSX } from 'preact';
import type { Command } from '../engine/model/command.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Term } from '../engine/model/pact.ts';
import { commandText } from '../words/commandText.ts';
import { termText } from '../words/phrases.ts';
import { Emblem } from './bits.tsx';
import { capital, language, t } from './language.ts';
import { view } from './live.ts';
import { strikesOff } from './strikes.ts';
import { Inline } from './Told.tsx';

/** What one side of a bargain owes, said to me: `mine` is what I owe. */
export function sayTerm(other: FactionId, term: Term, mine: boolean): string {
  const said = termText(language.value, term, mine ? 'theirs' : 'yours');
  return capital(t(mine ? 'page.offer.mine' : 'page.offer.theirs', { faction: { faction: other }, term: said }));
}

/** Both halves of a bargain, a line each, with the mark of the side that owes it. */
export function OfferTerms(props: { other: FactionId; mine: Term | null; theirs: Term | null }): JSX.Element | null {
  const { other, mine, theirs } = props;
  if (mine === null && theirs === null) return null;
  return (
    <ul class="offer-terms">
      {theirs === null ? null : (
        <li>
          <Emblem side={other} size={1.2} />
          <span>
            <Inline text={sayTerm(other, theirs, false)} />
          </span>
        </li>
      )}
      {mine === null ? null : (
        <li>
          <Emblem side={view().me} size={1.2} />
          <span>
            <Inline text={sayTerm(other, mine, true)} />
          </span>
        </li>
      )}
    </ul>
  );
}

/** What a command is about to do: of a term, who owes it to whom; of a name, whether it is struck off. */
export function sayWish(command: Command): string {
  const { open, own } = view();
  const top = open.stack[open.stack.length - 1];
  if (command.type === 'addName' && strikesOff())
    return capital(t('page.strikeOff', { person: { person: command.person } }));
  if (command.type !== 'setTerm' || command.term === null || own.offer === null || top?.kind !== 'terms')
    return commandText(language.value, command);
  return sayTerm(own.offer.to, command.term, top.side === 'gives');
}
