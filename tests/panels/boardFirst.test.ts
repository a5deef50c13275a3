import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterBoard, FOR_DRAWING, FOR_FETCHING } from '../../src/panels/boardFirst.ts';

/** A frame in milliseconds. */
const FRAME = 16;

describe('what stands beside the board', () => {
  const draw = vi.fn();
  beforeEach(() => {
    draw.mockClear();
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (call: () => void) => Number(setTimeout(call, FRAME)));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is drawn when the board is on the screen, which is a frame after it was drawn', () => {
    const news = afterBoard(draw);
    news.come();
    vi.advanceTimersByTime(FOR_FETCHING + 1);
    news.drawn();
    expect(draw).not.toHaveBeenCalled();
    vi.advanceTimersByTime(FRAME + 1);
    expect(draw).toHaveBeenCalledOnce();
  });

  it('does not wait long for a board that is still being fetched', () => {
    afterBoard(draw);
    vi.advanceTimersByTime(FOR_FETCHING - 1);
    expect(draw).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(draw).toHaveBeenCalledOnce();
  });

  it('does not wait for ever for one that is being drawn', () => {
    afterBoard(draw).come();
    vi.advanceTimersByTime(FOR_DRAWING);
    expect(draw).toHaveBeenCalledOnce();
  });

  it('does not wait for one that will not come', () => {
    const news = afterBoard(draw);
    news.come();
    news.failed();
    vi.advanceTimersByTime(1);
    expect(draw).toHaveBeenCalledOnce();
  });

  it('is drawn once, whatever the board tells later', () => {
    const news = afterBoard(draw);
    vi.advanceTimersByTime(FOR_FETCHING);
    news.come();
    news.drawn();
    vi.advanceTimersByTime(2 * FOR_DRAWING);
    expect(draw).toHaveBeenCalledOnce();
  });

  it('is not drawn when the match has been left', () => {
    const news = afterBoard(draw);
    news.come();
    news.end();
    news.drawn();
    vi.advanceTimersByTime(2 * FOR_DRAWING);
    expect(draw).not.toHaveBeenCalled();
  });
});
