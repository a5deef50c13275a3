import type { FactionId } from '../engine/model/ids.ts';
import type { Fear, Memoir, Mistake } from '../engine/model/memoir.ts';
import { commandReport } from './commandText.ts';
import { motionText } from './motionText.ts';
import { toldText } from './motiveText.ts';
import { never } from './phrases.ts';
import { join, sentence } from './text.ts';
import type { Language } from './types.ts';

/** A chapter of memoirs in whole sentences. */
export interface MemoirText {
  readonly believed: string;
  readonly feared: string;
  /** Its deeds of the turn, the weightiest first. */
  readonly did: readonly string[];
  readonly wrong: readonly string[];
}

export function memoirText(language: Language, memoir: Memoir): MemoirText {
  const { own, worked, fears, mistakes } = memoir;
  return {
    believed: believed(language, memoir),
    feared: join(fears.map((fear) => sentence(fearText(language, fear)))),
    did: worked.map(({ command, told }) =>
      join([commandReport(language, own.faction, command), toldText(language, told)]),
    ),
    wrong: mistakes.map((mistake) => sentence(mistakeText(language, mistake))),
  };
}

function believed(language: Language, { own, all, place, strongest, partners }: Memoir): string {
  const { say } = language;
  const counted = say('memoir.own', { delegates: own.delegates, all, place, mandate: own.mandate });
  const rival =
    strongest === null
      ? say('memoir.noRival')
      : say('memoir.strongest', {
          faction: { faction: strongest.faction },
          delegates: strongest.delegates,
          mandate: strongest.mandate,
        });
  const allied =
    partners.length === 0
      ? say('memoir.noPartner')
      : say('memoir.partners', { list: { list: partners.map((faction: FactionId) => ({ faction })) } });
  return join([counted, rival, allied].map(sentence));
}

function fearText({ say }: Language, fear: Fear): string {
  switch (fear.kind) {
    case 'discipline': {
      const args = { person: { person: fear.person }, step: { step: fear.step } };
      return fear.count <= 0
        ? say('memoir.fear.due', args)
        : say('memoir.fear.discipline', args, { count: fear.count });
    }
    case 'split':
      return say('memoir.fear.split', { crisis: fear.crisis });
    case 'rival':
      return say('memoir.fear.rival', { faction: { faction: fear.faction } });
    default:
      return never(fear);
  }
}

function mistakeText(language: Language, mistake: Mistake): string {
  const { say } = language;
  switch (mistake.kind) {
    case 'watchedAnother':
      return say('memoir.mistake.watchedAnother', {
        faction: { faction: mistake.faction },
        mandate: mistake.mandate,
      });
    case 'delegates':
      return say('memoir.mistake.delegates', { expected: mistake.expected, got: mistake.got });
    case 'motionLost':
      return say('memoir.mistake.motionLost', {
        motion: motionText(language, mistake.motion),
        for: mistake.for,
        against: mistake.against,
      });
    case 'betrayed':
      return say('memoir.mistake.betrayed', { faction: { faction: mistake.faction }, pact: { word: mistake.pact } });
    case 'secretPact':
      return say('memoir.mistake.secretPact', {
        a: { faction: mistake.a },
        b: { faction: mistake.b },
        pact: { word: mistake.pact },
      });
    case 'evidence':
      return say('memoir.mistake.evidence', { faction: { faction: mistake.faction } }, { count: mistake.count });
    case 'network':
      return say('memoir.mistake.network', {
        faction: { faction: mistake.faction },
        org: { org: mistake.org },
        percent: mistake.percent,
      });
    case 'faceDown':
      return say('memoir.mistake.faceDown', {
        person: { person: mistake.person },
        faction: { faction: mistake.faction },
      });
    default:
      return never(mistake);
  }
}
