import type { Lore, TermLore } from './lore.ts';
import type { Parts } from './read.ts';
import { freeze, record } from './records.ts';
import type { ScenarioFile } from './schema/scenario.ts';

/** What is told, from the same parts. */
export function buildLore(parts: Parts, s: ScenarioFile): Lore {
  const { title, summary, introduction, minutes, commands, estimates, happened, source, badge } = s;
  const orgs = parts.orgs.map((o) => o.value);
  const people = parts.people.map((p) => p.value);
  const cards = parts.cards.map((c) => c.value);
  const situations = parts.situations.map((c) => c.value);
  return freeze<Lore>({
    scenario: {
      ...{ title, summary, introduction, minutes, estimates, source, badge },
      ...(commands === undefined ? {} : { commands }),
      ...(happened === undefined ? {} : { happened }),
      orgs: record(
        orgs.map((o) => o.id),
        (id) => s.start.orgs[id]?.why ?? '',
      ),
    },
    orgs: each(orgs, ({ tags: _tags, members: _members, ...told }) => told),
    people: each(people, ({ standing: _standing, health: _health, ...told }) => told),
    cards: each(cards, (c) => ({
      ...{ title: c.title, date: c.date, note: c.note, source: c.source, badge: c.badge, answeredBy: c.answeredBy },
    })),
    situations: each(situations, (c) => ({
      ...{ title: c.title, date: c.date, note: c.note, source: c.source, badge: c.badge },
    })),
    factions: each(
      parts.factions.map((f) => f.value),
      ({ name, short, text, why, source: from, badge: sure }) => ({
        name,
        short,
        text,
        why,
        source: from,
        badge: sure,
      }),
    ),
    offices: each(
      parts.offices.map((o) => o.value),
      (office) => office,
    ),
    calendar: parts.calendar.map(({ value: t }) => ({
      ...{ title: t.title, dates: t.dates, why: t.why, source: t.source, badge: t.badge },
      gathering:
        t.gathering === null
          ? null
          : {
              ...{ dates: t.gathering.dates, attested: t.gathering.attested },
              ...{ why: t.gathering.why, source: t.gathering.source },
            },
    })),
    epilogues: each(
      parts.epilogues.map((e) => e.value),
      (ending) => ending,
    ),
    glossary: parts.glossary.map((t) => t.value).sort(byHeading),
    generation: parts.generation.map((g) => g.value),
    numbers: record([...parts.numbers.keys()], (name) => parts.numbers.get(name)?.value.reason ?? ''),
  });
}

/** As a dictionary has them: small and capital letters alike. */
function byHeading(a: TermLore, b: TermLore): number {
  const [one, two] = [a.term.toLowerCase(), b.term.toLowerCase()];
  return one < two ? -1 : one > two ? 1 : 0;
}

function each<T extends { readonly id: string }, V>(list: readonly T[], told: (entry: T) => V): Record<T['id'], V> {
  const ids = list.map((entry): T['id'] => entry.id);
  return record(ids, (_, i) => told(list[i] as T));
}
