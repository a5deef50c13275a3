import { check, decider } from '../../../src/engine/apply.ts';
import { legalCommands } from '../../../src/engine/legal.ts';
import type { Command } from '../../../src/engine/model/command.ts';
import type { Event, EventOf, EventType } from '../../../src/engine/model/event.ts';
import type { FactionId, GatheringKind, OrgId, Stance } from '../../../src/engine/model/ids.ts';
import type { Motion } from '../../../src/engine/model/motion.ts';
import { openGathering, stepGathering } from '../../../src/engine/rules/gatherings.ts';
import { runRule } from '../../../src/engine/rules/run.ts';
import { lens } from '../../../src/engine/view.ts';
import { log } from '../../language/log.ts';
import { person } from '../../language/names.ts';
import type { Party } from '../../language/party.ts';

type Stances = Partial<Record<FactionId, Stance | readonly [stance: Stance, speaker: string]>>;

/** A sitting as a test conducts it: who is asked what, and what he answers. */
export class Hall {
  readonly events: Event[] = [];
  readonly party: Party;

  constructor(party: Party, kind: GatheringKind, org: OrgId | null = null) {
    this.party = party;
    openGathering(party.content, party.state, this.events, kind, org);
  }

  /** Goes on until somebody is asked: `seal left`; or `closed`. */
  asked(): string {
    const { content, state } = this.party;
    for (let i = 0; i < 500; i++) {
      const decision = state.open.stack.at(-1);
      if (decision !== undefined) return `${decision.kind} ${decision.faction}`;
      if (state.open.gathering === null) return 'closed';
      stepGathering(content, state, this.events);
    }
    throw new Error('a sitting without end');
  }

  /** Answers for whoever is asked. Refused: the code; else the log of what it did, up to the next question. */
  say(command: Command): string {
    this.asked();
    const { content, state } = this.party;
    const me = decider(state);
    if (me === null) return 'nobody is asked';
    const known = lens(state, me);
    const refusal = check(content, known, command);
    if (refusal !== null) return `refused: ${refusal.code}`;
    if (!legalCommands(content, known).contains(command)) return 'not listed';
    const before = this.events.length;
    runRule(content, state, me, command, this.events);
    this.asked();
    return log(this.events.slice(before));
  }

  /** Lets everybody pass until a question of another kind. */
  pass(kind: 'declare' | 'table'): this {
    while (this.asked().startsWith(kind)) {
      this.say(kind === 'declare' ? { type: 'sayNothing' } : { type: 'endTabling' });
    }
    return this;
  }

  /** No declarations; this faction tables this motion, the others none. Up to the first stance. */
  move(by: FactionId, motion: Motion): string {
    this.pass('declare');
    while (this.asked().startsWith('table')) {
      if (this.asked() === `table ${by}`) {
        const told = this.say({ type: 'table', motion });
        if (!told.startsWith('tabled')) return told;
      }
      while (this.asked() === `table ${by}`) this.say({ type: 'endTabling' });
      if (this.asked().startsWith('table')) this.say({ type: 'endTabling' });
    }
    return this.asked();
  }

  /** Everybody who is asked seals, on one motion: a stance, perhaps with a speaker; who is not named abstains. */
  vote(stances: Stances): string {
    const from = this.events.length;
    const voted = () => this.events.slice(from).some((e) => e.type === 'rollCall');
    while (this.asked().startsWith('seal') && !voted()) {
      const me = decider(this.party.state);
      const said = me === null ? undefined : stances[me];
      const [stance, speaker] = said === undefined ? ['abstain' as const] : typeof said === 'string' ? [said] : said;
      this.say({ type: 'seal', stance, speaker: speaker === undefined ? null : person(speaker), lastWord: null });
    }
    return log(this.events.slice(from).filter((e) => e.type !== 'sealed'));
  }

  /** The last event of a type. */
  last<T extends EventType>(type: T): EventOf<T> {
    const found = this.events.filter((e): e is EventOf<T> => e.type === type).at(-1);
    if (found === undefined) throw new Error(`no ${type}`);
    return found;
  }

  /** The last roll call: `23 for, 10 against, 2 abstaining: carried`. */
  result(): string {
    const { result } = this.last('rollCall');
    const fate = result.unopposed ? 'unopposed' : result.carried ? 'carried' : 'lost';
    return `${result.for} for, ${result.against} against, ${result.abstain} abstaining: ${fate}`;
  }

  /** Types of the events so far, without repetition of neighbours. */
  course(): string {
    return this.events
      .map((e) => e.type)
      .filter((t, i, all) => t !== all[i - 1])
      .join(' ');
  }
}
