import { transcribe } from '../match/loosely/transcript.ts';
import { refuseRecord } from '../match/recordRefusal.ts';
import { parseRecord } from '../match/records.ts';
import { explaining, type Part, RESEEDS } from '../match/why/explain.ts';
import { type Explanation, explanationOf } from '../match/why/explanation.ts';
import { findScenario } from './load.ts';
import { Problem } from './problem.ts';
import { readText } from './replayFile.ts';
import { sayRefusal } from './say.ts';
import { type Flags, numberFlag } from './verbs.ts';

/** Plays a record again without one factor at a time, and says what each was worth. Exit 1 where the record is refused. */
export async function why(flags: Flags, [file]: readonly string[]): Promise<number> {
  if (file === undefined) throw new Problem('Which record? Usage: why FILE [--seeds N] [--json]');
  const reseeds = numberFlag(flags, 'seeds', RESEEDS, 0, 1000);
  const text = readText(file);
  const began = performance.now();
  const result = text === null ? refuseRecord('unreadable', { file }) : explain(text, reseeds);
  if (!result.ok) {
    const message = sayRefusal(result.refusal);
    if (flags.json === true) console.log(JSON.stringify({ ok: false, refusal: { ...result.refusal, message } }));
    console.error(message);
    return 1;
  }
  const milliseconds = Math.round(performance.now() - began);
  if (flags.json === true) console.log(JSON.stringify({ ok: true, milliseconds, ...result.explanation }));
  else for (const line of lines(result.explanation)) console.log(line);
  return 0;
}

function explain(text: string, reseeds: number) {
  const read = parseRecord(text);
  if (!read.ok) return read;
  const scenario = findScenario(read.record.scenario);
  if (scenario === 'unknown') return refuseRecord('unknownScenario', { scenario: read.record.scenario });
  if (scenario === 'broken') return refuseRecord('brokenScenario', { scenario: read.record.scenario });
  const transcript = transcribe(scenario, read.record);
  if (!transcript.ok) return transcript;
  const parts: Part[] = [...explaining(scenario, transcript.transcript, reseeds)];
  const explanation = explanationOf(parts);
  if (explanation === null) throw new Error('a record without an outcome');
  return { ok: true as const, explanation };
}

function lines({ outcome, factors, luck }: Explanation): string[] {
  const said = (by: Readonly<Record<string, number>>): string =>
    Object.entries(by)
      .map(([side, n]) => `${side} ${n}`)
      .join(', ');
  const result = [`as played: ${said(outcome.delegates)}; Politburo: ${said(outcome.politburo)}`];
  for (const { kind, faction, worth, fit } of factors) {
    const name = faction === null ? kind : `${kind} of ${faction}`;
    result.push(
      `${name}: ${said(worth.delegates)}; Politburo: ${said(worth.politburo)} (${fit.dropped} left out, ${fit.skipped} passed over, ${fit.filled} filled in)`,
    );
  }
  if (luck !== null) {
    const ends = Object.entries(luck.delegates).map(([side, s]) => `${side} ${s.low}–${s.median}–${s.high}`);
    result.push(`chance, ${luck.count} times: ${ends.join(', ')}; won: ${said(luck.wins)}`);
  }
  return result;
}
