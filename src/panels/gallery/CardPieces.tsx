import type { JSX } from 'preact';
import { PICTOGRAMS } from '../../ui/pictogram.ts';
import { Pictogram } from '../bits.tsx';
import { CardFace } from '../CardFace.tsx';
import { content } from '../live.ts';
import { Piece, Section } from './Section.tsx';

const OWNERS = ['apparatus', 'left', 'leningrad', 'right', null] as const;

/** Index cards of every owner, at rest, taken, on their way, and large. */
export function CardPieces(): JSX.Element {
  const { cards } = content();
  const sample = OWNERS.flatMap((owner) => cards.find((card) => card.owner === owner) ?? []);
  const [first] = sample;
  return (
    <>
      <Section
        id="pictograms"
        title="Pictograms"
        text="What a card is about: bars, wedges and discs. The word for it stands on the card."
      >
        <div class="gallery-row">
          {PICTOGRAMS.map((kind) => (
            <Piece key={kind} name={kind}>
              <Pictogram kind={kind} />
            </Piece>
          ))}
        </div>
      </Section>
      <Section
        id="cards"
        title="Cards"
        text="The tab says whose event it is, by colour, shape, letter and word; the black square is the influence. In the hand they lie as a fan and rise when pointed at, focused or taken."
      >
        <div class="gallery-row">
          {sample.map((card) => (
            <Piece key={card.id} name={card.owner ?? 'anybody'}>
              <div class="gallery-card">
                <CardFace card={card.id} />
              </div>
            </Piece>
          ))}
        </div>
        {first === undefined ? null : (
          <div class="gallery-row">
            <Piece name="taken">
              <button type="button" class="hand-card gallery-card" aria-pressed="true">
                <CardFace card={first.id} />
              </button>
            </Piece>
            <Piece name="on its way">
              <div class="gallery-card gallery-drawn">
                <CardFace card={first.id} />
              </div>
            </Piece>
            <Piece name="where it may be let go">
              <div class="drop-zone">
                <b>For its event</b>
                <small>What the card says happens.</small>
              </div>
            </Piece>
            <Piece name="the pointer over it">
              <div class="drop-zone over">
                <b>For its event</b>
                <small>What the card says happens.</small>
              </div>
            </Piece>
            <Piece name="where it may not, and why">
              <div class="drop-zone" data-off="">
                <b>For its event</b>
                <small>It is a rival’s event.</small>
              </div>
            </Piece>
          </div>
        )}
      </Section>
    </>
  );
}
