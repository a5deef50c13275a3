import { describe, expect, it } from 'vitest';
import { BOARDS } from '../../src/ui/focus.ts';
import { useBoards, viewOf } from './fixture.ts';
import { congress, start } from './states.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();
const boards = useBoards(browser);

describe('the boards', () => {
  it('show what they were told while another was on show: when first turned to, and when they have slept', async () => {
    const { page } = await boards.open({ viewport: { width: 943, height: 478 }, deviceScaleFactor: 0.5 });
    const [first, then] = [
      viewOf(boards.content, start(boards.content)),
      viewOf(boards.content, congress(boards.content)),
    ];
    await page.evaluate((view) => window.boards.show('union', view), first);
    for (const view of [first, then]) {
      for (const board of ['hall', 'presidium', 'union'] as const) {
        const unlike = await page.evaluate(
          async ([name, shown]) => {
            await window.boards.turn(name);
            const turned = await window.boards.picture();
            await window.boards.show(name, shown);
            return window.boards.difference(turned, await window.boards.picture());
          },
          [board, view] as const,
        );
        expect(unlike, board).toBeLessThan(4);
      }
      // Told on the Union: the two others sleep by now.
      await page.evaluate((next) => window.boards.show('union', next), then);
    }
  });

  it('come back when the graphics card loses everything', async () => {
    const { page } = await boards.open({ viewport: { width: 943, height: 478 } });
    const view = viewOf(boards.content, congress(boards.content));
    for (const board of BOARDS) {
      const unlike = await page.evaluate(
        async ([name, shown]) => {
          await window.boards.show(name, shown);
          const before = await window.boards.picture();
          const canvas = document.querySelector<HTMLCanvasElement>('#host canvas');
          const gl = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
          const lost = gl?.getExtension('WEBGL_lose_context');
          if (lost == null) throw new Error('no WebGL here');
          lost.loseContext();
          await new Promise((done) => setTimeout(done, 300));
          lost.restoreContext();
          await new Promise((done) => setTimeout(done, 1000));
          return window.boards.difference(await window.boards.picture(), before);
        },
        [board, view] as const,
      );
      expect(unlike).toBeLessThan(4);
    }
  }, 120_000);
});
