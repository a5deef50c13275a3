import type { JSX } from 'preact';
import { STANDINGS } from '../../ui/portrait.ts';
import { Portrait } from '../bits.tsx';
import { name } from '../language.ts';
import { board, content } from '../live.ts';
import { Piece, Section } from './Section.tsx';

const LEADERS = ['stalin', 'trotsky', 'zinoviev', 'kamenev', 'bukharin', 'rykov', 'tomsky'];

/** All portraits, the leaders large, and one of them in every standing. */
export function People(): JSX.Element {
  const sideOf = (id: string) => board.value?.people.find((row) => row.id === id)?.side ?? 'none';
  const people = content().people.map(({ id }) => id);
  const leaders = people.filter((id) => LEADERS.includes(id));
  const [one] = leaders.filter((id) => id === 'kamenev');
  return (
    <>
      <Section
        id="leaders"
        title="Portraits"
        text="Busts cut out of paper, put together from features in scenarios/world/people.json; what the lists cannot say of the seven leaders is in src/ui/bust/likeness.ts."
      >
        <div class="gallery-row">
          {leaders.map((id) => (
            <Piece key={id} name={name({ person: id })}>
              <Portrait person={id} side={sideOf(id)} width={8.5} />
            </Piece>
          ))}
        </div>
      </Section>
      <Section
        id="standings"
        title="Standing"
        text="In the Party, in office, removed from it, expelled (the card struck through), dead."
      >
        <div class="gallery-row">
          {one === undefined
            ? null
            : STANDINGS.map((state) => (
                <Piece key={state} name={state}>
                  <Portrait person={one} side={sideOf(one)} state={state} width={6} />
                </Piece>
              ))}
        </div>
      </Section>
      <Section id="people" title="Everybody">
        <div class="gallery-row">
          {people.map((id) => (
            <Piece key={id} name={name({ person: id })}>
              <Portrait person={id} side={sideOf(id)} width={4.6} />
            </Piece>
          ))}
        </div>
      </Section>
    </>
  );
}
