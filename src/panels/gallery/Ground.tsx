import type { JSX } from 'preact';
import { contrast, INK } from '../../ui/palette.ts';
import { SPEEDS } from '../../ui/settings.ts';
import { Section } from './Section.tsx';

const TYPE = [
  ['gallery-head-type', 'Oswald 600', 'headings, figures, buttons', 'Delegates 665 · Делегаты 665'],
  ['gallery-head-light', 'Oswald 400', 'buttons, tabs', 'Take a card from the hand · 1924'],
  [
    'gallery-read-type',
    'PT Serif',
    'everything that is read',
    'Whoever counts most delegates decides. Italic says doubt.',
  ],
  ['typed', 'PT Mono', 'what a typewriter wrote', 'Source: Carr, Socialism in One Country'],
] as const;

/** Palette, type, grid, rules, motion. */
export function Ground(): JSX.Element {
  return (
    <>
      <Section
        id="palette"
        title="Palette"
        text="Cream paper, black, one red, one cold grey-blue. In code src/ui/palette.ts, in style sheets the variables of src/ui/base.css. The number is the contrast with the paper; text needs 4.5."
      >
        <div class="gallery-row">
          {Object.entries(INK).map(([name, colour]) => (
            <div key={name} class="swatch">
              <i style={{ background: colour }} />
              <b>{name}</b>
              <span class="typed">{colour}</span>
              <span class="typed">{contrast(colour, INK.paper).toFixed(1)}</span>
            </div>
          ))}
        </div>
      </Section>
      <Section
        id="type"
        title="Type"
        text="Open fonts with Cyrillic, served by the page itself. One rem is 15 px at 1366, 18 px at 1920; nothing is smaller than 0.94 rem."
      >
        {TYPE.map(([kind, name, use, sample]) => (
          <p key={kind} class="gallery-type">
            <span class="typed">
              {name}: {use}
            </span>
            <span class={kind}>{sample}</span>
          </p>
        ))}
      </Section>
      <Section
        id="rules"
        title="Rules and grid"
        text="Gaps are 0.35, 0.7 and 1.4 rem. What can be touched is at least 44 px high and wide."
      >
        <div class="gallery-rules">
          <i style={{ borderTop: 'var(--hair)' }} /> <span class="typed">hair: between rows</span>
          <i style={{ borderTop: 'var(--rule)' }} />{' '}
          <span class="typed">rule: round what can be pressed, between parts</span>
          <i style={{ borderTop: '5px solid var(--black)' }} /> <span class="typed">heavy: the edge of a drawer</span>
          <i style={{ borderTop: '14px solid var(--red)' }} />{' '}
          <span class="typed">bar: under the name, once a page</span>
          <i style={{ borderTop: '4px double var(--black)' }} /> <span class="typed">double: newsprint</span>
        </div>
      </Section>
      <Section
        id="motion"
        title="Motion"
        text="150 to 600 ms, and it explains: what moves goes where it belongs. Off under reduced motion."
      >
        <div class="gallery-row">
          {SPEEDS.map((speed) => (
            <div key={speed} class={`mover ${speed}`}>
              <i />
              <span class="typed">{speed}</span>
            </div>
          ))}
        </div>
      </Section>
    </>
  );
}
