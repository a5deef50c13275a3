import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../src/engine/model/command.ts';
import { FACTIONS, type FactionId, type OrgId } from '../../../src/engine/model/ids.ts';
import { explain, silent } from '../../../src/engine/model/tally.ts';
import { breakNetwork } from '../../../src/engine/rules/commands/breakNetwork.ts';
import { inquire } from '../../../src/engine/rules/commands/inquire.ts';
import { organise } from '../../../src/engine/rules/commands/organise.ts';
import { verify } from '../../../src/engine/rules/commands/verify.ts';
import {
  addPrecedent,
  ageEvidence,
  buildNetwork,
  foundIn,
  inquire as inquireInto,
  networkIn,
  precedentCount,
  verificationReach,
  verify as verifyIn,
} from '../../../src/engine/rules/evidence.ts';
import { discounted } from '../../../src/engine/rules/operations.ts';
import { disagreements, foretold, give, listed, points, told } from '../../language/act.ts';
import { sum } from '../../language/log.ts';
import { org, person } from '../../language/names.ts';
import { countParty, type Party, smallParty, standsWith } from '../../language/party.ts';

const leningrad = org('leningrad');
const moscow = org('moscow');
const siberia = org('siberia');
const army = org('army');

let party: Party;
beforeEach(() => {
  party = smallParty();
});

function asked(faction: FactionId, count = 2): Party {
  party.state.open.stack = [];
  points(party, faction, count);
  return party;
}

function bloc(a: FactionId, b: FactionId, kind: 'bloc' | 'truce' = 'bloc'): void {
  party.state.open.pacts.push({ kind, a, b, secret: false, since: 1, until: null, aOwes: null, bOwes: null });
}

describe('the ledger of precedents', () => {
  const enter = (by: FactionId | null) =>
    told((out) => addPrecedent(party.content, party.state, out, 'verification', by));

  it('enters the first use by each faction, up to two of a kind', () => {
    expect(enter('apparatus')).toBe('precedentSet kind=verification by=apparatus');
    expect(enter('apparatus')).toBe('');
    expect(enter('leningrad')).toBe('precedentSet kind=verification by=leningrad');
    expect(enter('right')).toBe('');
    expect(precedentCount(party.state.open, 'verification')).toBe(2);
    expect(precedentCount(party.state.open, 'exile')).toBe(0);
  });

  it('is not kept without the module', () => {
    party = smallParty({ modules: { precedents: false } });
    expect(enter('apparatus')).toBe('');
  });

  it('makes what it holds cheaper, by a point each, never free', () => {
    expect([0, 1, 2].map((n) => discounted(party.content, 3, n))).toEqual([3, 2, 1]);
    expect(discounted(party.content, 1, 2)).toBe(1);
  });
});

describe('an inquiry', () => {
  const command: CommandOf<'inquire'> = { type: 'inquire', target: 'left' };

  it('turns up to two hidden evidence into exposure, and finds the widest network', () => {
    party.state.own.left.hiddenEvidence = 3;
    party.state.own.left.networks = { [moscow]: 5, [army]: 10 };
    asked('apparatus');
    expect(foretold(inquire, party, 'apparatus', command)).toMatchInlineSnapshot(`
      "cost 1
      exposure {faction:{faction:left}}: 0..2 points"
    `);
    expect(give(inquire, party, 'apparatus', command)).toMatchInlineSnapshot(`
      "evidenceFound faction=left by=apparatus count=2
      hiddenEvidenceMade faction=left count=-2 only=[left]
      exposureChanged faction=left by=2 to=5 why=inquiry
      networkFound faction=left org=army"
    `);
    expect(party.state.own.left.hiddenEvidence).toBe(1);
    expect(party.state.own.left.networks).toEqual({ [moscow]: 5 });
    expect(foundIn(party.state.open, 'left', army)).toBe(10);
    expect(party.state.open.stack.at(-1)).toMatchObject({ points: 1 });
  });

  it('may come to nothing', () => {
    asked('apparatus');
    expect(give(inquire, party, 'apparatus', command)).toBe('evidenceFound faction=left by=apparatus count=0');
  });

  it('looks for no networks without the module', () => {
    party = smallParty({ modules: { networks: false } });
    party.state.own.left.networks = { [moscow]: 5 };
    expect(told((out) => inquireInto(party.content, party.state, out, 'left', 2, null))).toBe(
      'evidenceFound faction=left by=null count=0',
    );
  });

  it('is for the Control Commission, against no partner', () => {
    asked('left');
    expect(give(inquire, party, 'left', { type: 'inquire', target: 'right' })).toBe('refused: notYourOffice');
    expect(listed(inquire, party, 'left')).toEqual([]);
    bloc('apparatus', 'leningrad');
    bloc('apparatus', 'right', 'truce');
    asked('apparatus');
    expect(give(inquire, party, 'apparatus', { type: 'inquire', target: 'leningrad' })).toBe('refused: partner');
    expect(give(inquire, party, 'apparatus', { type: 'inquire', target: 'right' })).toBe('refused: truce');
    expect(give(inquire, party, 'apparatus', { type: 'inquire', target: 'apparatus' })).toBe('refused: ownSide');
    party.state.open.factions.left.present = false;
    expect(give(inquire, party, 'apparatus', command)).toBe('refused: factionAbsent');
    party.state.open.factions.left.present = true;
    const universe = FACTIONS.map((target): CommandOf<'inquire'> => ({ type: 'inquire', target }));
    expect(disagreements(inquire, party, 'apparatus', universe)).toEqual([]);
    party.state.open.offices.controlCommission.blocked = true;
    expect(give(inquire, party, 'apparatus', command)).toBe('refused: needsConsent');
  });
});

describe('a network', () => {
  const command: CommandOf<'organise'> = { type: 'organise', org: army };

  it('keeps 8 % of an organisation safe and is hidden evidence; the others see that something was done', () => {
    asked('left');
    expect(foretold(organise, party, 'left', command)).toMatchInlineSnapshot(`
      "cost 1
      keptSafe {org:{org:army}}: 8 percent
      hiddenEvidence: 1 points"
    `);
    expect(give(organise, party, 'left', command)).toMatchInlineSnapshot(`
      "somethingDone faction=left
      networkBuilt faction=left org=army percent=8 only=[left]
      hiddenEvidenceMade faction=left count=1 only=[left]"
    `);
    expect(party.state.own.left.networks).toEqual({ [army]: 8 });
    expect(party.state.open.stack.at(-1)).toMatchObject({ points: 1 });
  });

  it('grows to a limit, with what was found', () => {
    party.state.own.left.networks = { [army]: 8 };
    party.state.open.orgs[army]!.foundNetworks = { left: 5 };
    expect(networkIn(party.state, 'left', army)).toBe(13);
    expect(told((out) => buildNetwork(party.content, party.state, out, 'left', army))).toContain('percent=3');
    expect(told((out) => buildNetwork(party.content, party.state, out, 'left', army))).toBe('');
    asked('left');
    expect(give(organise, party, 'left', command)).toBe('refused: alreadyDone');
  });

  it('needs supporters there', () => {
    asked('left');
    expect(give(organise, party, 'left', { type: 'organise', org: siberia })).toBe('refused: noSupportThere');
    const universe = party.content.orgs.map((o): CommandOf<'organise'> => ({ type: 'organise', org: o.id }));
    expect(disagreements(organise, party, 'left', universe)).toEqual([]);
    expect(listed(organise, party, 'left')).toHaveLength(3);
  });

  it('is built by the broken too, and not at all without the module', () => {
    party.state.open.factions.left.broken = true;
    asked('left');
    expect(give(organise, party, 'left', command)).toContain('networkBuilt');
    party = smallParty({ modules: { networks: false } });
    asked('left');
    expect(give(organise, party, 'left', command)).toBe('refused: moduleOff');
    expect(listed(organise, party, 'left')).toEqual([]);
    expect(told((out) => buildNetwork(party.content, party.state, out, 'left', army))).toBe('');
  });
});

describe('breaking a network', () => {
  const command: CommandOf<'breakNetwork'> = { type: 'breakNetwork', org: army, target: 'left' };
  const universe = (): CommandOf<'breakNetwork'>[] =>
    party.content.orgs.flatMap((o) =>
      FACTIONS.map((target): CommandOf<'breakNetwork'> => ({ type: 'breakNetwork', org: o.id, target })),
    );
  beforeEach(() => {
    standsWith(party.state, 'dzerzhinsky', 'apparatus');
    party.state.open.orgs[army]!.foundNetworks = { left: 5 };
  });

  it('is the OGPU’s, evidence, resented, and a precedent, though it cannot become cheaper', () => {
    asked('apparatus');
    expect(foretold(breakNetwork, party, 'apparatus', command)).toMatchInlineSnapshot(`
      "cost 1
      noLongerSafe {org:{org:army} faction:{faction:left}}: 5 percent
      exposure {faction:{faction:left}}: 1 points
      resentment: 1 points"
    `);
    expect(give(breakNetwork, party, 'apparatus', command)).toMatchInlineSnapshot(`
      "networkBroken faction=left org=army
      exposureChanged faction=left by=1 to=4 why=police
      resentmentChanged org=army by=1 to=1 why=police
      precedentSet kind=policeAgainstMembers by=apparatus"
    `);
    expect(party.state.open.orgs[army]!.foundNetworks).toEqual({});
    party.state.open.orgs[army]!.foundNetworks = { left: 5 };
    asked('apparatus', 1);
    expect(foretold(breakNetwork, party, 'apparatus', command)).toContain('cost 1');
  });

  it('needs a network that was found, of nobody with whom there is a pact', () => {
    asked('apparatus');
    expect(disagreements(breakNetwork, party, 'apparatus', universe())).toEqual([]);
    expect(listed(breakNetwork, party, 'apparatus')).toEqual([command]);
    expect(give(breakNetwork, party, 'apparatus', { ...command, org: moscow })).toBe('refused: nothingToFind');
    bloc('apparatus', 'left', 'truce');
    expect(give(breakNetwork, party, 'apparatus', command)).toBe('refused: truce');
    expect(disagreements(breakNetwork, party, 'apparatus', universe())).toEqual([]);
    asked('right');
    expect(give(breakNetwork, party, 'right', command)).toBe('refused: notYourOffice');
  });

  it('is not there without networks', () => {
    party = smallParty({ modules: { networks: false } });
    asked('apparatus');
    expect(give(breakNetwork, party, 'apparatus', command)).toBe('refused: moduleOff');
    expect(listed(breakNetwork, party, 'apparatus')).toEqual([]);
  });
});

describe('a verification', () => {
  const against = (where: OrgId, target: FactionId, percent = 3): CommandOf<'verify'> => ({
    type: 'verify',
    org: where,
    target,
    percent,
  });
  const universe = (): CommandOf<'verify'>[] =>
    party.content.orgs.flatMap((o) =>
      FACTIONS.flatMap((f) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 1.5].map((percent) => against(o.id, f, percent))),
    );

  it('throws out some of an organisation, of one faction, Old Party and Enrolment alike', () => {
    asked('apparatus');
    expect(foretold(verify, party, 'apparatus', against(army, 'left'))).toMatchInlineSnapshot(`
      "cost 2
      membersExpelled {org:{org:army} faction:{faction:left}}: 150 members (150 = 150)
      resentment: 1 points
      crisis: 1 points"
    `);
    expect(give(verify, party, 'apparatus', against(army, 'left'))).toMatchInlineSnapshot(`
      "membersExpelled org=army side=left count=150 by=apparatus
      resentmentChanged org=army by=1 to=1 why=verification
      crisisChanged by=1 to=3 why=verification faction=apparatus
      precedentSet kind=verification by=apparatus"
    `);
    expect(countParty(party.state)).toBe(30_000 - 150);
    expect(party.state.open.orgs[army]!.members.old.full.left).toBe(2000 - 125);
    expect(party.state.open.orgs[army]!.members.enrolment.full.left).toBe(400 - 25);
    expect(party.state.open.stack).toEqual([]);
  });

  it('is cheaper once it is a precedent', () => {
    asked('apparatus', 1);
    expect(give(verify, party, 'apparatus', against(army, 'left'))).toBe('refused: notEnoughPoints');
    party.state.open.precedents = [...party.state.open.precedents, { kind: 'verification', turn: 1, by: 'right' }];
    expect(foretold(verify, party, 'apparatus', against(army, 'left'))).toContain('cost 1');
    expect(give(verify, party, 'apparatus', against(army, 'left'))).toContain('membersExpelled');
  });

  it('does not find those whom networks hide', () => {
    const { open } = party.state;
    expect(verificationReach(open, army, 'left', 3, 0, silent)).toBe(150);
    expect(verificationReach(open, army, 'left', 3, 46, silent)).toBe(100);
    expect(verificationReach(open, army, 'left', 3, 100, silent)).toBe(0);
    expect(sum(explain((t) => verificationReach(open, army, 'left', 3, 46, t)))).toBe('150 - networks 50 = 100');
    open.orgs[army]!.members.old.full = { ...open.orgs[army]!.members.old.full, none: 3340, left: 60 };
    open.orgs[army]!.members.enrolment.full.left = 0;
    expect(sum(explain((t) => verificationReach(open, army, 'left', 3, 0, t)))).toBe('150 - fewSupporters 90 = 60');
    party.state.own.left.networks = { [army]: 1 };
    expect(verifyIn(party.content, party.state, [], army, 'left', 3, null)).toBe(10);
  });

  it('does not raise the crisis above the brake', () => {
    party.state.open.crisis = 9;
    expect(told((out) => verifyIn(party.content, party.state, out, army, 'left', 3, 'apparatus'))).not.toContain(
      'crisisChanged',
    );
  });

  it('is the Control Commission’s, aimed at somebody who is there', () => {
    asked('apparatus');
    expect(give(verify, party, 'apparatus', against(army, 'right'))).toBe('refused: nothingToFind');
    expect(give(verify, party, 'apparatus', against(army, 'left', 8))).toBe('refused: outOfRange');
    expect(give(verify, party, 'apparatus', against(moscow, 'apparatus'))).toBe('refused: ownSide');
    expect(disagreements(verify, party, 'apparatus', universe())).toEqual([]);
    asked('left');
    expect(give(verify, party, 'left', against(moscow, 'right'))).toBe('refused: notYourOffice');
    expect(disagreements(verify, party, 'left', universe())).toEqual([]);
  });

  it('spares a partner, but for a leave that is used up by it', () => {
    bloc('apparatus', 'leningrad');
    asked('apparatus');
    expect(give(verify, party, 'apparatus', against(leningrad, 'leningrad'))).toBe('refused: partner');
    expect(disagreements(verify, party, 'apparatus', universe())).toEqual([]);
    party.state.open.pacts[0]!.bOwes = { type: 'leave', act: 'verify' };
    expect(give(verify, party, 'apparatus', against(leningrad, 'leningrad'))).toContain(
      'promiseKept by=leningrad to=apparatus',
    );
    expect(party.state.open.pacts[0]!.bOwes).toBe(null);
  });

  it('is not there without the module, and certain without networks', () => {
    party = smallParty({ modules: { networks: false } });
    asked('apparatus');
    expect(foretold(verify, party, 'apparatus', against(army, 'left'))).toContain(': 150 members');
    party = smallParty({ modules: { verification: false } });
    asked('apparatus');
    expect(give(verify, party, 'apparatus', against(army, 'left'))).toBe('refused: moduleOff');
    expect(listed(verify, party, 'apparatus')).toEqual([]);
  });

  it('knows what was found', () => {
    party.state.open.orgs[army]!.members.old.full.left = 0;
    party.state.open.orgs[army]!.foundNetworks = { left: 6 };
    asked('apparatus');
    expect(foretold(verify, party, 'apparatus', against(army, 'left'))).toMatchInlineSnapshot(`
      "cost 2
      membersExpelled {org:{org:army} faction:{faction:left}}: 0..90 members (90 = 90)
      resentment: 1 points
      crisis: 1 points"
    `);
  });
});

describe('the ageing of evidence', () => {
  it('spares those who acted, and never the broken', () => {
    const { factions } = party.state.open;
    for (const f of FACTIONS) factions[f].exposure = 3;
    factions.left.actedThisTurn = true;
    factions.right.broken = true;
    expect(told((out) => ageEvidence(party.content, party.state, out))).toBe(
      [
        'exposureChanged faction=apparatus by=-1 to=2 why=ageing',
        'exposureChanged faction=leningrad by=-1 to=2 why=ageing',
      ].join('\n'),
    );
    expect(factions.left.actedThisTurn).toBe(false);
  });
});

describe('somebody else’s man', () => {
  it('at the head of the Control Commission is somebody else’s power', () => {
    party.state.open.offices.controlCommission.holder = person('rykov');
    asked('right');
    expect(listed(inquire, party, 'right').length).toBe(3);
  });
});
