import seedrandom from 'seedrandom';
import { canonical, hashJson } from '../engine/hash.ts';
import type { Content } from '../engine/model/content.ts';
import { RULES } from '../engine/rules/registry.ts';
import { readRecord } from '../match/records.ts';
import { begin, type RecordHead, replay } from '../match/replay.ts';
import { selfPlay } from '../match/selfPlay.ts';
import { Audit } from './audit.ts';
import { loadScenario } from './load.ts';
import { seatsOf } from './seats.ts';
import { type Seed, seedOf } from './seeds.ts';
import { OPTIONS } from './simulate.ts';
import { type Flags, numberFlag, textFlag } from './verbs.ts';

const ALL_RANDOM = 'apparatus=random,left=random,leningrad=random,right=random';
/** Findings shown of one match. */
const SHOWN = 12;

/** Plays matches and looks whether all holds that must. Exit 1 where something does not. */
export async function fuzz(flags: Flags): Promise<number> {
  const content = loadScenario(textFlag(flags, 'scenario', 'succession'));
  const first = textFlag(flags, 'seed', 'fuzz');
  const count = numberFlag(flags, 'games', 20, 1, 1_000_000);
  const every = numberFlag(flags, 'every', 10, 1, 1_000_000);
  const seats = seatsOf(content, textFlag(flags, 'seats', ALL_RANDOM), () => undefined);
  const findings: { readonly seed: Seed; readonly wrong: readonly string[] }[] = [];
  const usage = new Map<string, number>();
  const endings = new Map<string, number>();
  let commands = 0;
  for (let i = 0; i < count; i++) {
    const seed = seedOf(first, i);
    // Every other match as two people at one screen would play it.
    const options = { ...OPTIONS, roundsTogether: i % 2 === 0 ? 1 : 2 } as const;
    const result = auditMatch(content, { seed: String(seed), options, seats }, every, usage);
    commands += result.commands;
    endings.set(result.ending, (endings.get(result.ending) ?? 0) + 1);
    if (result.wrong.length === 0) continue;
    findings.push({ seed, wrong: result.wrong });
    console.error(`Seed ${seed}: ${result.wrong.length} findings\n  ${result.wrong.slice(0, SHOWN).join('\n  ')}`);
  }
  const unused = {
    commands: Object.keys(RULES).filter((type) => !usage.has(type)),
    cards: content.cards.map((card) => card.id).filter((id) => !usage.has(`card:${id}`)),
  };
  const report = {
    ok: findings.length === 0,
    games: count,
    commands,
    endings: Object.fromEntries(endings),
    unused,
    findings,
  };
  if (flags.json === true) console.log(JSON.stringify(report));
  else {
    console.log(`${count} matches, ${commands} commands, ${findings.length} matches with findings`);
    console.log(`Endings: ${[...endings].map(([name, n]) => `${name} ${n}`).join(', ')}`);
    if (unused.commands.length > 0) console.log(`Never given: ${unused.commands.join(', ')}`);
    if (unused.cards.length > 0) console.log(`Never happened: ${unused.cards.join(', ')}`);
  }
  return report.ok ? 0 : 1;
}

interface Audited {
  readonly wrong: readonly string[];
  readonly commands: number;
  readonly ending: string;
}

/** One match with all its tests. `usage` counts command types, motions (`motion:…`) and events of cards (`card:…`). */
export function auditMatch(content: Content, head: RecordHead, every: number, usage: Map<string, number>): Audited {
  const use = (name: string): void => {
    usage.set(name, (usage.get(name) ?? 0) + 1);
  };
  const audit = new Audit(
    content,
    begin(content, head.seed, head.options),
    every,
    seedrandom.alea(`${head.seed}#audit`),
  );
  let commands = 0;
  const middles: { readonly index: number; readonly hash: string }[] = [];
  try {
    const played = selfPlay(content, head, {
      hashed: true,
      watch: (state, command, index, events) => {
        commands = index + 1;
        use(command.type);
        if (command.type === 'table') use(`motion:${command.motion.kind}`);
        for (const event of events) if (event.type === 'eventHappened') use(`card:${event.card}`);
        audit.after(state, command, index, events);
        if (index % 97 === 0) middles.push({ index: index + 1, hash: hashJson(state) });
      },
    });
    const ending = played.state.open.ending?.id ?? 'none';
    if (ending === 'none') audit.wrong.push('the match has no ending');
    const record = played.record();
    const read = readRecord(JSON.parse(JSON.stringify(record)));
    if (!read.ok) audit.wrong.push(`its record is refused: ${read.refusal.code}`);
    else {
      if (canonical(read.record) !== canonical(record)) audit.wrong.push('its record is not what its JSON says');
      const again = replay(content, read.record);
      if (!again.ok) audit.wrong.push(`its record does not replay: ${JSON.stringify(again.refusal)}`);
      // Undo is replay up to a command: each state on the way is the one that was.
      for (const { index, hash } of middles) {
        const middle = replay(content, read.record, { until: index });
        if (!middle.ok || hashJson(middle.state) !== hash)
          audit.wrong.push(`undo to command ${index} gives another state`);
      }
    }
    return { wrong: audit.wrong, commands, ending };
  } catch (fault) {
    const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return { wrong: [...audit.wrong, `after command ${commands}: ${text}`], commands, ending: 'crashed' };
  }
}
