import Phaser from 'phaser';
import type { Event, EventOf } from '../engine/model/event.ts';
import type { News } from '../match/session.ts';
import { BOARDS, type BoardName, board as boardOnShow, callRunning, skips, targets } from '../ui/focus.ts';
import { HallScene } from './hall.ts';
import type { PaperScene, Source } from './paper.ts';
import { PresidiumScene } from './presidium.ts';
import { UnionScene } from './union.ts';

/** Draws the boards into the box and keeps them to the match until closed. */
export async function openBoard(host: HTMLElement, given: Omit<Source, 'stir'>): Promise<{ close(): void }> {
  // Text on a canvas is drawn with whatever font is there at that moment.
  await Promise.all([
    document.fonts.load('600 16px Oswald'),
    document.fonts.load('400 16px Oswald'),
    document.fonts.load('400 16px "PT Serif"'),
  ]).catch(() => []);
  const dpr = (): number => globalThis.devicePixelRatio || 1;
  const source: Source = { ...given, stir: () => stir() };
  const scenes: Readonly<Record<BoardName, PaperScene>> = {
    union: new UnionScene('union', source),
    hall: new HallScene('hall', source),
    presidium: new PresidiumScene('presidium', source),
  };
  const size = (): { width: number; height: number } => ({
    width: Math.max(64, Math.round(host.clientWidth * dpr())),
    height: Math.max(64, Math.round(host.clientHeight * dpr())),
  });
  const game = new Phaser.Game({
    type: Phaser.AUTO,
    parent: host,
    backgroundColor: '#c3ced2',
    banner: false,
    disableContextMenu: false,
    audio: { noAudio: true },
    input: { keyboard: false, gamepad: false },
    scale: { mode: Phaser.Scale.NONE, ...size(), zoom: 1 / dpr(), expandParent: false },
    fps: { smoothStep: false },
    render: { antialias: true, powerPreference: 'low-power' },
    scene: [],
  });
  await new Promise<void>((ready) => {
    if (game.isBooted) ready();
    else game.events.once(Phaser.Core.Events.READY, () => ready());
  });
  // Nothing moves most of the time: then the loop sleeps, which spares batteries and slow machines.
  let showing = false;
  let closed = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const stir = (): void => {
    if (closed) return;
    if (!game.loop.running) game.loop.wake();
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (closed) return;
      if (showing || BOARDS.some((name) => scenes[name].tweens?.getTweens().length > 0)) stir();
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
    game.scale.resize(width, height);
    // At one device pixel a CSS pixel Phaser leaves the old style, and the picture would be squeezed.
    game.canvas.style.width = `${width / dpr()}px`;
    game.canvas.style.height = `${height / dpr()}px`;
    stir();
  };
  const resized = new ResizeObserver(fit);
  resized.observe(host);
  host.addEventListener('pointerdown', stir, true);

  // Events are shown one batch after another; the computer waits meanwhile.
  const queue: (readonly Event[])[] = [];
  const run = async (): Promise<void> => {
    if (showing) return;
    showing = true;
    stir();
    source.session.pause(true);
    for (let batch = queue.shift(); batch !== undefined && !closed; batch = queue.shift()) {
      const opens = batch.some((event) => event.type === 'rollCall' || event.type === 'gatheringOpened');
      const closes = batch.some((event) => event.type === 'gatheringClosed' || event.type === 'turnBegan');
      if (opens) boardOnShow.value = 'hall';
      const now = boardOnShow.value;
      for (const event of batch) if (event.type === 'cardPlayed' && !closed) await announce(now, event);
      const seen = batch.filter((event) => scenes[now].shows(event));
      scenes[now].redraw();
      if (seen.length > 0 && game.scene.isActive(now)) await scenes[now].show(seen);
      if ((closes || batch.some((event) => event.type === 'ended')) && !opens) boardOnShow.value = 'union';
    }
    showing = false;
    callRunning.value = false;
    if (!closed) {
      redraw();
      source.session.pause(false);
    }
  };
  /** What others play is held up; my own card I know. */
  const announce = async (now: BoardName, event: EventOf<'cardPlayed'>): Promise<void> => {
    const screen = source.session.screen();
    if (screen.kind === 'curtain' || screen.viewer === event.faction || !game.scene.isActive(now)) return;
    const language = source.language();
    const said = language.sayNamed(`page.announce.${event.mode}`, { faction: { faction: event.faction } });
    const how = said.charAt(0).toUpperCase() + said.slice(1);
    await scenes[now].announce(event.faction, how, language.arg({ card: event.card }));
  };
  const redraw = (): void => scenes[boardOnShow.value].redraw();
  const hear = (news: News): void => {
    if (news.reset || news.screen.kind === 'curtain') queue.length = 0;
    if (news.screen.kind === 'curtain') return;
    if (news.events.length === 0 || news.reset) redraw();
    else {
      if (news.events.some((event) => event.type === 'rollCall' && !event.result.unopposed)) callRunning.value = true;
      queue.push(news.events);
      void run();
    }
  };
  const ends = [
    boardOnShow.subscribe(turnTo),
    targets.subscribe(redraw),
    skips.subscribe(() => scenes[boardOnShow.value].hurry()),
    source.session.subscribe(hear),
    () => resized.disconnect(),
    () => host.removeEventListener('pointerdown', stir, true),
  ];
  return {
    close() {
      closed = true;
      callRunning.value = false;
      clearTimeout(rest);
      for (const end of ends) end();
      source.session.pause(false);
      game.destroy(true);
    },
  };
}
