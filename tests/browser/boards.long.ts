import { describe, expect, it } from 'vitest';
import type { Event, EventType } from '../../src/engine/model/event.ts';
import { TOLD_ELSEWHERE } from '../../src/scenes/moves/score.ts';
import { BOARDS } from '../../src/ui/focus.ts';
import { sample, TYPES } from '../scenes/samples.ts';
import { useBoards } from './fixture.ts';
import { congress, start, viewOf } from './states.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();
const boards = useBoards(browser);

/** The board on which a sitting's events are shown; the others on whichever shows them. */
const HALL: ReadonlySet<EventType> = new Set([
  'gatheringOpened',
  'gatheringClosed',
  'tabled',
  'motionHeard',
  'sealed',
  'rollCall',
  'delegationVoted',
]);

describe('the boards at length', () => {
  const told = Object.keys(TOLD_ELSEWHERE);

  it('show something move at every event that is not told elsewhere', async () => {
    // Half the points: what a slow machine has to draw is a quarter.
    const { page, complaints } = await boards.open({ viewport: { width: 943, height: 478 }, deviceScaleFactor: 0.5 });
    const quiet = viewOf(boards.content, start(boards.content));
    const sitting = viewOf(boards.content, congress(boards.content));
    const shown = TYPES.filter((type) => !told.includes(type)).map((type) => {
      const event: Event = sample(type);
      if (HALL.has(type)) return { event, view: sitting, board: 'hall' as const };
      const map = 'org' in event || type === 'appointed';
      return { event, view: quiet, board: map ? ('union' as const) : ('presidium' as const) };
    });
    const dead = await page.evaluate(async (list) => {
      // Slowly, so that a slow machine draws a picture in the middle of every movement.
      window.boards.speed('slow');
      const still: string[] = [];
      for (const { event, view, board } of list) {
        let moved = false;
        // And where it draws none for a whole second it may try again.
        for (let tries = 0; tries < 3 && !moved; tries++) moved = await window.boards.moves(board, event, view);
        if (!moved) still.push(event.type);
      }
      return still;
    }, shown);
    expect(dead).toEqual([]);
    expect(complaints).toEqual([]);
  }, 300_000);

  it('move nothing where nothing is to move, and show the new state all the same', async () => {
    const { page } = await boards.open({ viewport: { width: 943, height: 478 } });
    const before = start(boards.content);
    const after = start(boards.content);
    after.open.crisis = 9;
    after.open.trust.left.right = -5;
    const seen = await page.evaluate(
      async ([a, b, event]) => {
        window.boards.still(true);
        await window.boards.show('presidium', a);
        return window.boards.play([event], b);
      },
      [viewOf(boards.content, before), viewOf(boards.content, after), sample('crisisChanged')] as const,
    );
    expect(seen.moved).toBe(0);
    expect(seen.changed).toBeGreaterThan(10);
  });

  it('jump to any state: what is drawn does not depend on what was shown before', async () => {
    const { page } = await boards.open({ viewport: { width: 943, height: 478 } });
    const [one, two] = [
      viewOf(boards.content, start(boards.content)),
      viewOf(boards.content, congress(boards.content)),
    ];
    for (const board of BOARDS) {
      const unlike = await page.evaluate(
        async ([name, a, b, event]) => {
          await window.boards.show(name, b);
          const plain = await window.boards.picture();
          await window.boards.show(name, a);
          // In the middle of a movement.
          void window.boards.play([event], a);
          await new Promise((done) => setTimeout(done, 150));
          await window.boards.show(name, b);
          await new Promise((done) => setTimeout(done, 1500));
          return window.boards.difference(await window.boards.picture(), plain);
        },
        [board, one, two, sample('organChanged')] as const,
      );
      expect(unlike).toBeLessThan(4);
    }
  }, 120_000);

  it('keep what they show when the window changes its size and the device is turned', async () => {
    const { page } = await boards.open({ viewport: { width: 943, height: 478 } });
    const view = viewOf(boards.content, congress(boards.content));
    for (const board of BOARDS) {
      await page.evaluate(([name, shown]) => window.boards.show(name, shown), [board, view] as const);
      const before = await page.evaluate(() => window.boards.picture());
      for (const size of [
        { width: 390, height: 700 },
        { width: 700, height: 390 },
        { width: 943, height: 478 },
      ]) {
        await page.setViewportSize(size);
        await page.waitForFunction(({ width, height }) => {
          const box = document.querySelector('#host canvas')?.getBoundingClientRect();
          // At half the points a canvas may be a point wider than its box.
          return Math.abs((box?.width ?? 0) - width) <= 1 && Math.abs((box?.height ?? 0) - height) <= 1;
        }, size);
      }
      const unlike = await page.evaluate(
        async (was) => window.boards.difference(await window.boards.picture(), was),
        before,
      );
      expect(unlike).toBeLessThan(4);
    }
  }, 120_000);
});
