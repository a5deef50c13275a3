import type { JSX } from 'preact';
import { Button, Fold, Pips } from '../bits.tsx';
import { Why } from '../ForecastView.tsx';
import { Piece, Section } from './Section.tsx';

const nothing = (): void => undefined;

/** Buttons, gauges, reasons, notes: what panels are put together from. */
export function Pieces(): JSX.Element {
  return (
    <>
      <Section
        id="buttons"
        title="Buttons"
        text="One that is off keeps its place, can be reached by keyboard and says why. Point at them to see the ground change; the outline shows the focus of the keyboard."
      >
        <div class="gallery-row">
          <Piece name="button">
            <Button onPress={nothing}>Offer a pact</Button>
          </Piece>
          <Piece name="pressed">
            <Button onPress={nothing} pressed>
              Normal
            </Button>
          </Piece>
          <Piece name="main">
            <Button onPress={nothing} kind="main">
              Play the card
            </Button>
          </Piece>
          <Piece name="plain">
            <Button onPress={nothing} kind="plain">
              Menu
            </Button>
          </Piece>
          <Piece name="off">
            <Button onPress={nothing} off="Somebody else decides now.">
              Take back
            </Button>
          </Piece>
          <Piece name="focus">
            <span class="button gallery-focus">Begin</span>
          </Piece>
          <Piece name="mode of a rival’s card">
            <Button onPress={nothing} kind="mode rival owner-leningrad">
              <span>
                <b>For its influence: 2 points</b>
                <small>Its event happens too, and the Leningraders will direct it.</small>
              </span>
            </Button>
          </Piece>
        </div>
      </Section>
      <Section id="gauges" title="Gauges and reasons">
        <div class="gallery-row">
          <Piece name="pips">
            <Pips value={3} of={5} label="3 of 5" />
          </Piece>
          <Piece name="half a pip">
            <Pips value={2.5} of={5} label="2.5 of 5" />
          </Piece>
          <Piece name="crisis">
            <Pips value={4} of={10} kind="crisis" label="4 of 10" />
          </Piece>
          <Piece name="points">
            <Pips value={3} of={4} kind="big" label="3 of 4" />
          </Piece>
          <Piece name="reasons">
            <Why
              lines={[
                { kind: 'base', name: 'Base', amount: '4' },
                { kind: 'reason', name: 'The secretary is ours', amount: '+2' },
                { kind: 'total', name: 'Pull', amount: '6' },
              ]}
            />
          </Piece>
          <Piece name="fold">
            <Fold title={<b>Needed: 17–20</b>}>What is in it.</Fold>
          </Piece>
        </div>
      </Section>
      <Section id="stamps" title="Notes and stamps" text="How sure a statement is, what is asked, what was refused.">
        <div class="gallery-row">
          <Piece name="documented">
            <span class="badge documented">documented</span>
          </Piece>
          <Piece name="disputed">
            <span class="badge disputed">disputed</span>
          </Piece>
          <Piece name="abstraction">
            <span class="badge abstraction">the game’s abstraction</span>
          </Piece>
          <Piece name="stamp">
            <span class="stamp">исключён</span>
          </Piece>
          <Piece name="call">
            <p class="call">Take a card from your hand, below.</p>
          </Piece>
          <Piece name="about">
            <p class="about">The Right offers a truce.</p>
          </Piece>
          <Piece name="refused">
            <p class="refused">The regime forbids it.</p>
          </Piece>
        </div>
      </Section>
    </>
  );
}
