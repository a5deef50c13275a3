import type { Content } from '../model/content.ts';
import type { PolemicGround } from '../model/effect.ts';
import type { Out } from '../model/event.ts';
import type { ForecastLine } from '../model/forecast.ts';
import type { FactionId, OrgId, PersonId } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import { type Message, message, type Tally } from '../model/message.ts';
import type { State } from '../model/state.ts';
import { explain } from '../model/tally.ts';
import { drawInt } from '../rng.ts';
import { lens } from '../view.ts';
import { changeLegacy, changeResentment, changeStanding, legacyMove, resentmentMove, standingMove } from './change.ts';
import { gaugeLine, statement } from './foretold.ts';
import { knownPact } from './operations.ts';
import { useLeave } from './pacts.ts';
import { distance } from './pull.ts';
import { canAct, officeFaction, officeOf, on, orgOf, personDef, personOf } from './reading.ts';
import { push } from './stack.ts';

/** The side of a person whom a polemic can hit: openly of a faction. Null: nobody's, or nobody knows whose. */
export function targetSide(open: Open, person: PersonId): FactionId | null {
  const { side } = personOf(open, person);
  return side === 'none' || side === 'faceDown' ? null : side;
}

/** The writer of a faction's article: its best pen who can act, where the editor of *Pravda* counts for more. Null: nobody. */
export function writerOf(content: Content, open: Open, faction: FactionId): PersonId | null {
  let best: PersonId | null = null;
  let worth = 0;
  for (const def of content.people) {
    if (personOf(open, def.id).side !== faction || !canAct(open, def.id)) continue;
    const value = def.pen + (isEditor(open, def.id) ? content.numbers['polemic.pravda'] : 0);
    if (value <= worth) continue;
    best = def.id;
    worth = value;
  }
  return best;
}

/** Whether he edits *Pravda* and no deputy keeps him from it. */
function isEditor(open: Open, person: PersonId): boolean {
  const pravda = officeOf(open, 'pravda');
  return pravda.holder === person && !pravda.blocked;
}

/**
 * What an article is worth before the roll: pen and points, *Pravda*; by past a point for each thing the target would rather
 * not be reminded of; by line for each step between his faction's line and the adopted one, and the Comintern's free point
 * where they part over the world.
 */
export function attackOf(
  content: Content,
  open: Open,
  faction: FactionId,
  writer: PersonId,
  target: PersonId,
  ground: PolemicGround,
  points: number,
  tally: Tally,
): number {
  const n = content.numbers;
  const { pen } = personDef(content, writer);
  let total = pen + points;
  tally.base(pen);
  tally.add('points', points);
  const add = (name: string, amount: number) => {
    tally.add(name, amount);
    total += amount;
  };
  if (isEditor(open, writer)) add('pravda', n['polemic.pravda']);
  if (ground === 'past') {
    add('past', n['polemic.pastMark'] * personDef(content, target).past.length);
    return total;
  }
  const side = targetSide(open, target);
  if (side === null) return total;
  const { line } = open.factions[side];
  add('line', n['polemic.lineStep'] * distance(content, line, open.line));
  const overTheWorld = on(content, 'secondAxis') && line.world !== open.line.world;
  if (on(content, 'comintern') && overTheWorld && holdsComintern(open, faction))
    add('comintern', n['polemic.comintern']);
  return total;
}

function holdsComintern(open: Open, faction: FactionId): boolean {
  return officeFaction(open, 'comintern') === faction && !officeOf(open, 'comintern').blocked;
}

/** What the target's answer is worth. */
export function defenceOf(content: Content, target: PersonId, tally: Tally): number {
  const { pen } = personDef(content, target);
  const defence = content.numbers['polemic.defence'];
  tally.base(pen);
  tally.add('defence', defence);
  return pen + defence;
}

/** Chance (0 to 1) to win: the roll is even over the whole numbers from -`polemic.luck` to +`polemic.luck`; a tie defends. */
export function winChance(content: Content, attack: number, defence: number): number {
  const luck = content.numbers['polemic.luck'];
  let wins = 0;
  for (let roll = -luck; roll <= luck; roll++) if (attack + roll > defence) wins += 1;
  return wins / (2 * luck + 1);
}

/**
 * A faction writes against somebody, by command or by card. *Pravda*'s editor, where he is of another faction that is neither
 * partner nor under a truce and has not refused one this turn, is asked first whether he prints it. Nothing where the
 * faction has nobody who writes, or the target is nobody's.
 */
export function startPolemic(
  content: Content,
  state: State,
  out: Out,
  by: FactionId,
  target: PersonId,
  ground: PolemicGround,
  points: number,
): void {
  const editor = refuser(lens(state, by));
  if (editor === null) fightPolemic(content, state, out, by, target, ground, points);
  else push(state, { kind: 'refuseSpace', faction: editor, by, target, ground, points });
}

/** The faction that may refuse the knower space in *Pravda* now; null: it is his own, or it may not. */
export function refuser(known: Known): FactionId | null {
  const { open, me } = known;
  const editor = officeFaction(open, 'pravda');
  if (editor === null || editor === me || officeOf(open, 'pravda').blocked) return null;
  const { present, broken, pravdaUsed } = open.factions[editor];
  if (!present || broken || pravdaUsed) return null;
  return knownPact(known, me, editor, 'bloc') || knownPact(known, me, editor, 'truce') ? null : editor;
}

/** The polemic is fought out in print. Who wins takes legacy and standing from the target; who loses, loses standing. */
export function fightPolemic(
  content: Content,
  state: State,
  out: Out,
  by: FactionId,
  target: PersonId,
  ground: PolemicGround,
  points: number,
): void {
  const { open } = state;
  const n = content.numbers;
  const writer = writerOf(content, open, by);
  const side = targetSide(open, target);
  if (writer === null || side === null) return;
  const luck = n['polemic.luck'];
  const roll = drawInt(state, 2 * luck + 1) - luck;
  const attack = explain((tally) => {
    const value = attackOf(content, open, by, writer, target, ground, points, tally) + roll;
    tally.add('roll', roll);
    return value;
  });
  const defence = explain((tally) => defenceOf(content, target, tally));
  const won = attack.total > defence.total;
  out.push({ type: 'polemicFought', by: writer, target, ground, attack, defence, won });
  useLeave(state, out, by, side, 'polemic');
  if (!won) {
    changeStanding(state, out, writer, -n['polemic.backfire'], 'polemic');
    return;
  }
  const legacy = -changeLegacy(state, out, side, -n['polemic.legacy'], 'polemic');
  changeLegacy(state, out, by, legacy, 'polemic');
  const standing = -changeStanding(state, out, target, -n['polemic.standing'], 'polemic');
  changeStanding(state, out, writer, standing, 'polemic');
}

/** *Pravda* refuses an article: it is not printed, its points are gone, and the town where the paper is read resents it. */
export function refusePolemic(content: Content, state: State, out: Out, editor: FactionId, by: FactionId): void {
  state.open.factions[editor].pravdaUsed = true;
  const writer = writerOf(content, state.open, by);
  if (writer !== null) out.push({ type: 'spaceRefused', by: editor, person: writer });
  const town = townOfThePress(content);
  if (town !== null) changeResentment(state, out, town, content.numbers['polemic.refusal'], 'spaceRefused');
}

/** Where *Pravda* is made: the capital with the press. */
export function townOfThePress(content: Content): OrgId | null {
  return content.orgs.find((org) => org.tags.includes('capital') && org.tags.includes('press'))?.id ?? null;
}

/** Attack and chance of a polemic as a faction can foretell it: all that counts is open but the roll. */
export function foretell(
  content: Content,
  open: Open,
  by: FactionId,
  target: PersonId,
  ground: PolemicGround,
  points: number,
) {
  const writer = writerOf(content, open, by);
  if (writer === null) return null;
  const attack = explain((tally) => attackOf(content, open, by, writer, target, ground, points, tally));
  const defence = explain((tally) => defenceOf(content, target, tally));
  return { writer, attack, defence, chance: winChance(content, attack.total, defence.total) };
}

/** What a refusal brings the editor: resentment where the paper is made, and no other refusal this turn. */
export function foretellRefusal(content: Content, open: Open): ForecastLine[] {
  const lines = [statement('articleLost')];
  const town = townOfThePress(content);
  if (town !== null) {
    const moved = resentmentMove(open, town, content.numbers['polemic.refusal']);
    const what = message('forecast.resentment', { org: { org: town } });
    lines.push(gaugeLine(what, orgOf(open, town).resentment, moved, 'spaceRefused'));
  }
  return lines;
}

/** What comes of an article that is printed, to whoever looks on: its chance, and what either outcome takes from whom. */
export function foretellFight(
  content: Content,
  open: Open,
  by: FactionId,
  target: PersonId,
  ground: PolemicGround,
  points: number,
): ForecastLine[] {
  const told = foretell(content, open, by, target, ground, points);
  const side = targetSide(open, target);
  if (told === null || side === null) return [];
  const n = content.numbers;
  const line = (what: string, args: Message['args'], value: number, why: ForecastLine['why'] = null): ForecastLine => ({
    what: message(`forecast.${what}`, args),
    low: value,
    high: value,
    unit: 'points',
    why,
  });
  const hit = { person: { person: target } };
  const legacy = legacyMove(open, side, -n['polemic.legacy']);
  return [
    line('attack', {}, told.attack.total, told.attack),
    line('defence', {}, told.defence.total, told.defence),
    { ...line('polemicWon', hit, told.chance * 100), unit: 'percent' },
    line('legacyIfWon', { faction: { faction: side } }, legacy),
    line('legacyIfWon', { faction: { faction: by } }, legacyMove(open, by, -legacy)),
    line('standingIfWon', hit, standingMove(open, target, -n['polemic.standing'])),
    line(
      'standingIfLost',
      { person: { person: told.writer } },
      standingMove(open, told.writer, -n['polemic.backfire']),
    ),
  ];
}
