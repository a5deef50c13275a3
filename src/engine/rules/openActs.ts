import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { Axis, FactionId, OrgId } from '../model/ids.ts';
import { AXES } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { draw } from '../rng.ts';
import { lens } from '../view.ts';
import { agitate } from './agitation.ts';
import { changeCrisis, changeExposure, changeMood } from './change.ts';
import { knownPact } from './operations.ts';
import { must, officeFaction, officeOf, on, orgOf } from './reading.ts';

/** Whether this is the month of discussion, in which one open platform is free of evidence. */
export function inDiscussion(content: Content, open: Open): boolean {
  return must(content.calendar[open.turn - 1], 'turn').discussion;
}

/**
 * Whether the OGPU would stop the knower's press: from 1926 on, outside the month of discussion, where another faction that is
 * neither partner nor under a truce holds it.
 */
export function pressIsStopped(content: Content, known: Known): boolean {
  const { open, me } = known;
  if (open.turn < content.numbers['ogpu.pressFrom'] || inDiscussion(content, open)) return false;
  const police = officeFaction(open, 'ogpu');
  if (police === null || police === me || officeOf(open, 'ogpu').blocked) return false;
  return !knownPact(known, me, police, 'bloc') && !knownPact(known, me, police, 'truce');
}

/**
 * A platform, openly: it pulls the undecided in the votes of this turn, and its side does not come to a congress without one.
 * Outside the month of discussion it is evidence. One that the OGPU stops is evidence and nothing else.
 */
export function platform(content: Content, state: State, out: Out, faction: FactionId): void {
  const f = state.open.factions[faction];
  const stopped = pressIsStopped(content, lens(state, faction));
  out.push({ type: 'platformPublished', faction, stopped });
  if (!stopped) {
    f.platformThisTurn = true;
    f.pull += content.numbers['platform.pull'];
  }
  if (!inDiscussion(content, state.open)) {
    changeExposure(state, out, faction, content.numbers['exposure.platform'], 'platform');
  }
}

/** The axis on which an organisation's mood is farthest from a faction's declared line; null where they agree. */
export function moodToMove(content: Content, open: Open, org: OrgId, faction: FactionId): Axis | null {
  const { mood } = orgOf(open, org);
  const { line } = open.factions[faction];
  let axis: Axis | null = null;
  let gap = 0;
  for (const a of AXES) {
    if (a === 'world' && !on(content, 'secondAxis')) continue;
    const apart = Math.abs(line[a] - mood[a]);
    if (apart > gap) {
      axis = a;
      gap = apart;
    }
  }
  return axis;
}

/**
 * An opposition goes into the street of one town: it agitates there, the mood comes nearer to its line, it is evidence, and by
 * chance the Party looks divided to all the world.
 */
export function demonstration(content: Content, state: State, out: Out, faction: FactionId, org: OrgId): void {
  const n = content.numbers;
  out.push({ type: 'demonstrated', faction, org });
  agitate(content, state, out, faction, org, n['demonstrate.points'], { enrolmentOnly: false });
  const axis = moodToMove(content, state.open, org, faction);
  if (axis !== null) {
    const gap = state.open.factions[faction].line[axis] - orgOf(state.open, org).mood[axis];
    const step = Math.min(Math.abs(gap), n['demonstrate.mood']);
    changeMood(state, out, org, axis, gap < 0 ? -step : step);
  }
  changeExposure(state, out, faction, n['exposure.demonstration'], 'demonstration');
  if (draw(state) < n['demonstrate.crisisChance']) {
    changeCrisis(state, out, n['crisis.brake'], n['demonstrate.crisis'], 'demonstration', faction, false);
  }
}
