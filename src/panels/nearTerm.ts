/** Pixels round a term within which a finger still means it: lines are some 22 high, and a finger needs 44. */
const REACH = 11;

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Which of the boxes is nearest to a point, within reach; of a word broken over two lines each part is a box. -1: none is. */
export function nearest(x: number, y: number, boxes: readonly Box[], reach = REACH): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach(({ left, right, top, bottom }, i) => {
    const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
    const far = Math.hypot(dx, dy);
    if (dx > reach || dy > reach || far >= least) return;
    best = i;
    least = far;
  });
  return best;
}

/** What has a meaning of its own under a finger. */
const OWN = 'button, a, input, select, label, summary, canvas, [role="slider"], [draggable="true"]';

/** The term that a finger means where it has touched the text beside it. */
function termNear({ target, clientX: x, clientY: y }: MouseEvent): HTMLElement | null {
  if (!(target instanceof Element) || target.closest(OWN) !== null) return null;
  const terms: HTMLElement[] = [];
  const boxes: Box[] = [];
  for (const term of target.closest('dialog, main')?.querySelectorAll<HTMLElement>('.term') ?? []) {
    for (const box of term.getClientRects()) {
      terms.push(term);
      boxes.push(box);
    }
  }
  const found = nearest(x, y, boxes);
  const [term, box] = [terms[found], boxes[found]];
  if (term === undefined || box === undefined) return null;
  // Not one that has been scrolled away under what sticks to an edge.
  const seen = document.elementFromPoint(clamp(x, box.left + 1, box.right - 1), clamp(y, box.top + 1, box.bottom - 1));
  return seen !== null && term.contains(seen) ? term : null;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/**
 * Terms stand in running text, where a target of 44 pixels round each would lie over its neighbours: so a finger that touches the text takes
 * the nearest of them. A mouse points exactly.
 */
export function reachTerms(): void {
  document.addEventListener('click', (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    termNear(event)?.click();
  });
}
