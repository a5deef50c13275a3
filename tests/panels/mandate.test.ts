import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterEach, describe, expect, it } from 'vitest';
import { computerHere } from '../../src/match/computerHost.ts';
import { Game } from '../../src/match/game.ts';
import { Match } from '../../src/match/play.ts';
import { speak } from '../../src/panels/language.ts';
import { board, leave, show } from '../../src/panels/live.ts';
import { Mandate } from '../../src/panels/MandateTable.tsx';
import { ALL_RANDOM, OPTIONS, succession } from '../match/support.ts';
import { resourceOf } from '../words/files.ts';

const content = succession();

function drawn(): string {
  const seats = { ...ALL_RANDOM, left: 'person' } as const;
  const game = Game.start(content, { seed: 'mandate', options: OPTIONS, seats });
  show(new Match(game, { computer: computerHere(content), keep: null, pace: 0 }));
  return render(h(Mandate, {})).replace(/<[^>]*>/g, ' ');
}

afterEach(() => {
  leave();
  speak('en', null);
});

describe('what counts, beside the first decision', () => {
  it('has everybody’s mandate, and says of mine what it asks for', () => {
    const text = drawn();
    for (const { mandate } of board.value?.factions ?? []) expect(text).toContain(` ${mandate.total} `);
    const most = board.value?.factions.find(({ id }) => id === 'left')?.aimMost;
    expect(text).toContain(`Democracy in the Party, up to ${most} points.`);
    expect(text).toMatch(/Your conviction: \w[^?]*; \w[^?]*\./);
  });

  it.each(['de', 'es'])('leaves nothing unsaid in %s', (code) => {
    speak(code, resourceOf(code));
    const text = drawn();
    expect(text.length).toBeGreaterThan(200);
    expect(text).not.toMatch(/\?|\{\{|page\./);
  });
});
