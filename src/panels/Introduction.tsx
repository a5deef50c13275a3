import type { JSX } from 'preact';
import type { Told } from '../match/names.ts';
import { localText } from './language.ts';
import { Linked, SourceLine } from './Told.tsx';

/** What one reads before the first turn. */
export function Introduction(props: {
  id: string;
  title: string;
  text: string;
  source: string;
  badge: Told['badge'];
  minutes?: string;
}): JSX.Element {
  const { id, title, text, source, badge, minutes = '' } = props;
  return (
    <article class="introduction">
      <h2>{localText('scenario', id, 'title', title)}</h2>
      {minutes === '' ? null : <p class="typed">{minutes}</p>}
      <Linked text={localText('scenario', id, 'introduction', text)} />
      <SourceLine source={source} badge={badge} />
    </article>
  );
}
