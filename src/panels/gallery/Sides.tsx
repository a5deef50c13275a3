import type { JSX } from 'preact';
import { MARKS, SIDE_ORDER } from '../../ui/palette.ts';
import { Emblem, Portrait, SideBar } from '../bits.tsx';
import { content } from '../live.ts';
import { Piece, Section } from './Section.tsx';

/** How eyes without one kind of cone see, as matrices on linear colour (Machado, Oliveira and Fernandes 2009, severity 1). */
const EYES = {
  protanopia:
    '0.152286 1.052583 -0.204868 0 0 0.114503 0.786281 0.099216 0 0 -0.003882 -0.048116 1.051998 0 0 0 0 0 1 0',
  deuteranopia:
    '0.367322 0.860646 -0.227968 0 0 0.280085 0.672501 0.047413 0 0 -0.011820 0.042940 0.968881 0 0 0 0 0 1 0',
  tritanopia:
    '1.255528 -0.076749 -0.178779 0 0 -0.078411 0.930809 0.147602 0 0 0.004733 0.691367 0.303900 0 0 0 0 0 1 0',
} as const;

const COUNTS = { left: 59, leningrad: 177, none: 127, right: 65, apparatus: 320 } as const;

function Badges(): JSX.Element {
  const { people, start } = content();
  return (
    <>
      <div class="gallery-row">
        {SIDE_ORDER.map((side) => (
          <Piece key={side} name={`${MARKS[side].letter} ${MARKS[side].shape}`}>
            <Emblem side={side} size={2.6} />
          </Piece>
        ))}
      </div>
      <SideBar counts={COUNTS} label="Delegates by side" />
      <div class="gallery-row">
        {SIDE_ORDER.map((side) => {
          const person = people.find(({ id }) => start.people[id]?.side === side)?.id;
          return person === undefined ? null : <Portrait key={side} person={person} side={side} width={2.6} />;
        })}
      </div>
    </>
  );
}

/** Sides by colour, shape and letter, as different eyes see them. */
export function Sides(): JSX.Element {
  return (
    <Section
      id="sides"
      title="Sides"
      text="By colour and by shape and by letter, the Right hatched as well. The letters A, L, Z, R are fixed whatever the language: like the shapes they are a mark and not a word, records and screenshots of different players stay comparable, and every name stands in words beside or behind its badge."
    >
      <svg width="0" height="0" aria-hidden="true">
        <title>Filters</title>
        {Object.entries(EYES).map(([name, matrix]) => (
          <filter key={name} id={name} color-interpolation-filters="linearRGB">
            <feColorMatrix type="matrix" values={matrix} />
          </filter>
        ))}
      </svg>
      <div class="gallery-eyes">
        <Piece name="as printed">
          <Badges />
        </Piece>
        {Object.keys(EYES).map((name) => (
          <Piece key={name} name={name}>
            <div style={{ filter: `url(#${name})` }}>
              <Badges />
            </div>
          </Piece>
        ))}
        <Piece name="washed-out projector">
          <div style={{ filter: 'contrast(0.45) brightness(1.25)' }}>
            <Badges />
          </div>
        </Piece>
      </div>
    </Section>
  );
}
