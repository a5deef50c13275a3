import Phaser from 'phaser';
import type { Event, EventOf } from '../engine/model/event.ts';
import { cue } from '../ui/cues.ts';
import { BOARDS, type BoardName, boardLost, board as boardOnShow, targets } from '../ui/focus.ts';
import { bringFonts } from '../ui/fonts.ts';
import { forgetPatterns } from './draw.ts';
import { HallScene } from './hall.ts';
import { cueOf } from './moves/score.ts';
import type { PaperScene, Stage } from './paper.ts';
import { PresidiumScene } from './presidium.ts';
import type { Boards, BoardView, Source } from './source.ts';
import { sparing } from './sparing.ts';
import { UnionScene } from './union.ts';
import { turnAfter, turnBefore } from './visit.ts';

/** As Phaser would ask for it. */
const CONTEXT: WebGLContextAttributes = {
  ...{ alpha: false, antialias: true, depth: true, stencil: true, premultipliedAlpha: true },
  powerPreference: 'low-power',
};

/**
 * Phaser makes a program of the graphics card for every number of textures that happen to be drawn together, in the middle of the frame
 * that has so many for the first time, and waits for it. One texture at a time is one program; the boards have ten textures at most.
 * Room for the seats of the largest Hall in one go: Phaser's 16,384 are megabytes for each of its batches, handed to the card at the start.
 */
const BATCHES = { maxTextures: 1, batchSize: 2048 };

/** Told of each picture. */
const DRAWN = Phaser.Renderer.Events.POST_RENDER;

/** Draws the boards into the box; they show nothing until they are told what. */
export async function openBoards(host: HTMLElement, source: Source): Promise<Boards> {
  const dpr = (): number => globalThis.devicePixelRatio || 1;
  const stage: Stage = { ...source, stir: () => stir() };
  const scenes: Readonly<Record<BoardName, PaperScene>> = {
    union: new UnionScene('union', stage),
    hall: new HallScene('hall', stage),
    presidium: new PresidiumScene('presidium', stage),
  };
  const size = (): { width: number; height: number } => ({
    width: Math.max(64, Math.round(host.clientWidth * dpr())),
    height: Math.max(64, Math.round(host.clientHeight * dpr())),
  });
  // Asked for here and not by Phaser, which first makes another one to see whether there is any. As large as it is to be, for each
  // size that it is given is waited for.
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size());
  const card = canvas.getContext('webgl', CONTEXT);
  // Text on a canvas is drawn with whatever font is there at that moment.
  await bringFonts();
  const game = new Phaser.Game({
    type: card === null ? Phaser.CANVAS : Phaser.WEBGL,
    canvas,
    parent: host,
    backgroundColor: '#c3ced2',
    banner: false,
    disableContextMenu: false,
    audio: { noAudio: true },
    input: { keyboard: false, gamepad: false },
    scale: { mode: Phaser.Scale.NONE, ...size(), zoom: 1 / dpr(), expandParent: false },
    fps: { smoothStep: false },
    render: { antialias: true, powerPreference: 'low-power', ...BATCHES },
    scene: [],
  });
  await new Promise<void>((ready) => {
    if (game.isBooted) ready();
    else game.events.once(Phaser.Core.Events.READY, () => ready());
  });
  // A canvas without a picture is black: it is shown when it has one. The box behind it has the colour of the sea.
  const hide = (): void => {
    game.canvas.style.visibility = 'hidden';
  };
  const cover = (): void => {
    hide();
    game.renderer.once(DRAWN, () => {
      game.canvas.style.visibility = '';
      boardLost.value = false;
    });
  };
  cover();
  let playing = 0;
  /** Counts what was to be shown at once: a `play` that began before it shows nothing more. */
  let jumps = 0;
  let closed = false;
  // All are asked: each notes what lies on it.
  const moving = (): boolean => BOARDS.map((name) => scenes[name].moves()).includes(true);
  const { frame, changed } = sparing(game, moving);
  // A game that begins to run gives its loop a step of its own.
  game.events.once(Phaser.Core.Events.PRE_STEP, () => {
    game.loop.callback = frame;
  });
  // Nothing moves most of the time: then the loop sleeps, which spares batteries and slow machines.
  let rest: ReturnType<typeof setTimeout> | undefined;
  let frames = 0;
  let told = false;
  const drawn = new Promise<void>((done) => {
    game.renderer.on(DRAWN, () => {
      frames++;
      if (told && game.scene.isActive(boardOnShow.value)) done();
    });
  });
  const stir = (): void => {
    if (closed) return;
    changed();
    if (!game.loop.running) game.loop.wake();
    clearTimeout(rest);
    const before = frames;
    rest = setTimeout(() => {
      if (closed) return;
      // On a machine with much else to do nothing may have been drawn by now: what sleeps then is never seen.
      const undrawn = frames - before < 2 && !boardLost.value;
      if (undrawn || playing > 0 || moving()) stir();
      else game.loop.sleep();
    }, 900);
  };
  for (const name of BOARDS) game.scene.add(name, scenes[name], false);
  const turnTo = (name: BoardName): void => {
    for (const other of BOARDS) if (other !== name && game.scene.isActive(other)) game.scene.sleep(other);
    if (game.scene.isSleeping(name)) game.scene.wake(name);
    else if (!game.scene.isActive(name)) game.scene.start(name);
    stir();
    scenes[name].redraw();
  };

  const fit = (): void => {
    const { width, height } = size();
    if (game.scale.width === width && game.scale.height === height && game.scale.zoom === 1 / dpr()) return;
    game.scale.setZoom(1 / dpr());
    cover();
    game.scale.resize(width, height);
    // At one device pixel a CSS pixel Phaser leaves the old style, and the picture would be squeezed.
    game.canvas.style.width = `${width / dpr()}px`;
    game.canvas.style.height = `${height / dpr()}px`;
    stir();
  };
  const resized = new ResizeObserver(fit);
  resized.observe(host);
  host.addEventListener('pointerdown', stir, true);
  // The browser's own zoom may leave the box as large as it is and change the pixels in it.
  globalThis.addEventListener('resize', fit);

  // The card may lose all that it was given, and what the page draws on it with the browser's pen is lost as well: nothing is seen, and
  // the page says so, until it is back and all sheets are drawn anew.
  const lose = (): void => {
    hide();
    boardLost.value = true;
  };
  const renew = (): void => {
    stir();
    setTimeout(() => {
      if (closed) return;
      forgetPatterns();
      for (const name of BOARDS) scenes[name].renew();
      cover();
      stir();
    }, 0);
  };
  game.canvas.addEventListener('webglcontextlost', lose);
  game.canvas.addEventListener('webglcontextrestored', renew);

  /** What others play is held up; my own card I know. */
  const announce = async (now: PaperScene, event: EventOf<'cardPlayed'>, after: BoardView): Promise<void> => {
    if (after.known.me === event.faction) return;
    const language = source.language();
    const said = language.sayNamed(`page.announce.${event.mode}`, { faction: { faction: event.faction } });
    const how = said.charAt(0).toUpperCase() + said.slice(1);
    await now.announce(event.faction, how, language.arg({ card: event.card }));
  };
  const play = async (events: readonly Event[], after: BoardView): Promise<void> => {
    if (closed) return;
    const mine = jumps;
    const over = (): boolean => closed || mine !== jumps;
    playing++;
    stir();
    const sits = after.known.open.gathering !== null;
    turnBefore(events, sits);
    const name = boardOnShow.value;
    const now = scenes[name];
    for (const sound of new Set(events.map(cueOf))) if (sound !== null) cue(sound);
    for (const event of events)
      if (event.type === 'cardPlayed' && !over() && game.scene.isActive(name)) await announce(now, event, after);
    if (!over()) {
      for (const other of BOARDS) if (other !== name) scenes[other].show(after);
      await now.play(events, after);
    }
    if (!over()) turnAfter(events, sits);
    playing--;
  };
  const ends = [
    boardOnShow.subscribe(turnTo),
    targets.subscribe(() => scenes[boardOnShow.value].redraw()),
    () => resized.disconnect(),
    () => host.removeEventListener('pointerdown', stir, true),
    () => globalThis.removeEventListener('resize', fit),
    () => game.canvas.removeEventListener('webglcontextlost', lose),
    () => {
      boardLost.value = false;
    },
  ];
  const show = (view: BoardView | null): void => {
    jumps++;
    told = true;
    for (const name of BOARDS) scenes[name].show(view);
  };
  const hurry = (): void => {
    for (const name of BOARDS) scenes[name].hurry();
  };
  return {
    drawn,
    show,
    play,
    pass(events, after) {
      if (closed) return;
      hurry();
      show(after);
      const sits = after.known.open.gathering !== null;
      turnBefore(events, sits);
      turnAfter(events, sits);
    },
    hurry,
    close() {
      closed = true;
      clearTimeout(rest);
      for (const end of ends) end();
      const { canvas } = game;
      // At once and not when somebody collects the garbage: a browser has sixteen of these contexts.
      game.events.once(Phaser.Core.Events.DESTROY, () => {
        const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
        setTimeout(() => gl?.getExtension('WEBGL_lose_context')?.loseContext(), 0);
      });
      // A game ends in its next step, and one that sleeps takes none.
      game.loop.wake();
      game.destroy(true);
    },
  };
}
