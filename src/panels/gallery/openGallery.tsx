import type { JSX } from 'preact';
import { render } from 'preact';
import type { Session } from '../../match/session.ts';
import { show } from '../live.ts';
import { CardPieces } from './CardPieces.tsx';
import { Ground } from './Ground.tsx';
import { People } from './People.tsx';
import { Pieces } from './Pieces.tsx';
import { Sides } from './Sides.tsx';
import { Sounds } from './Sounds.tsx';
import './gallery.css';

/** Every piece of the style in each of its states, for whoever draws a new one. In English: it is no part of the game. */
function Gallery(): JSX.Element {
  return (
    <main class="gallery">
      <header class="gallery-head">
        <h1>Kartoteka: the style</h1>
        <p class="typed">ЦВЕТ · ШРИФТ · СЕТКА · ЛИНЕЙКИ · ШТЕМПЕЛИ · ДВИЖЕНИЕ</p>
      </header>
      <Ground />
      <Sides />
      <Pieces />
      <CardPieces />
      <People />
      <Sounds />
    </main>
  );
}

/** Draws the gallery into the box. Cards and people are those of the match, which is not played. */
export function openGallery(box: HTMLElement, session: Session): void {
  session.pause(true);
  show(session);
  box.textContent = '';
  render(<Gallery />, box);
}
