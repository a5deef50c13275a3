import { effect } from '@preact/signals';
import { keyOf } from '../match/wish.ts';
import { front, leaveHall, orgOnShow, targets } from '../ui/focus.ts';
import { tell } from './bits.tsx';
import { answer, currentWish, known, session, wishType } from './live.ts';
import { whyNot } from './probe.ts';

/** While an organisation is asked for, the map lights up those that may be named; one of the others that is touched says why not. */
export function linkMap(): () => void {
  return effect(() => {
    const facet = currentWish.value?.facets.find((f) => f.open && /(^|\.)org$/.test(f.path));
    const type = wishType.value;
    const all = session.value?.content ?? null;
    if (facet === undefined || type === null || all === null) {
      targets.value = null;
      return;
    }
    // What is asked for lies on the map: no time any more for a vote that is over.
    if (known.value?.open.gathering === null) leaveHall();
    const legal = new Set(facet.options);
    const taken = all.orgs.find((org) => keyOf(org.id) === facet.taken)?.id ?? null;
    targets.value = {
      orgs: new Set(all.orgs.filter((org) => legal.has(org.id)).map((org) => org.id)),
      chosen: taken,
      pick: (org) => {
        const why = legal.has(org) ? null : whyNot(type, facet.path, org);
        if (legal.has(org)) {
          answer(facet.path, keyOf(org));
          // What comes next is asked in the panel.
          front.value = 'panel';
        } else if (why !== null) tell(why);
        else orgOnShow.value = org;
      },
    };
  });
}
