/** Names of the numbers that balance the game. Values and reasons are data: `scenarios/rules/numbers.json`. */
export const NUMBER_NAMES = [
  // Agitation (section 6)
  'agitate.share', // percent of voting members a point moves
  'agitate.rivalRate', // rate at which rivals' supporters move
  'agitate.oratoryStep', // added per point of oratory above 3
  'agitate.moodStep', // added per point of agreement of mood and declared line
  'agitate.legacyStep', // among the Enrolment, per point of legacy above 5
  'agitate.rivalSecretary', // factor under a rival's secretary
  'agitate.openFortress', // resentment from which a fortress is open
  'agitate.twoFortresses', // extra factor against hostile agitation for the two fortresses
  'agitate.oldRate', // factor among the Old Party
  'agitate.warOffice', // factor in the army for the holder of War
  'agitate.fade', // share of the Enrolment's supporters without a secretary of their own who fall away each turn
  // Place
  'place.cost',
  'place.refusalRatio', // rival support over own from which an organisation refuses
  'place.assignments', // General Secretary's assignments a turn
  'place.imposedPerTurn',
  'place.imposedResentment',
  'place.joinBase', // chance that an uncommitted appointee takes his patron's side
  'place.joinAmbition', // added per point of ambition
  'place.confirmFirmness', // firmness of one's own sitting secretary who is confirmed
  'place.patronage', // share of the uncommitted of the Enrolment who follow their secretary each turn
  'place.patronageOld', // the same among the Old Party
  'place.patronageOverRival', // share of rivals' Enrolment supporters who follow
  'place.patronageStop', // resentment that stops patronage
  // Court
  'court.winPoints', // points beyond firmness 0 that win him
  'court.startFirmness', // firmness of a person just won
  // Polemic
  'polemic.perTurn', // polemics a faction may publish in a turn
  'polemic.defence', // added to the target's pen
  'polemic.pravda', // added to the article of Pravda's own editor
  'polemic.pastMark', // added per past mark that the target carries, by past
  'polemic.lineStep', // added per step between target's line and adopted line, by line
  'polemic.comintern', // free points of the holder of the Comintern, by line
  'polemic.luck', // half width of the even roll
  'polemic.legacy',
  'polemic.standing',
  'polemic.backfire',
  'polemic.refusal', // resentment in the town of the press
  // Organise, control commission
  'organise.cost',
  'organise.percent', // of an organisation's members, each time
  'organise.limit', // percent of an organisation's members
  'organise.evidence', // hidden evidence that it makes
  'inquire.cost',
  'inquire.amount',
  'verify.cost',
  'verify.limit', // percent
  'verify.resentment',
  'verify.crisis',
  'precedent.discount', // points that an operation costs less once it is precedent
  'breakNetwork.cost',
  'breakNetwork.exposure',
  'breakNetwork.resentment',
  'deputise.cost',
  'union.freePoints',
  'leader.offersPerTurn',
  'shelves.base',
  'shelves.generalSecretary',
  'motions.base',
  'motions.generalSecretary',
  'sitting.plenumMotions',
  'sitting.congressMotions',
  'sitting.extraCrisis', // crisis for each plenum outside the calendar
  'sitting.plenumsPerTurn',
  // Admissions
  'admit.bend', // share of the call
  'admit.chosenOrg', // share of the call that goes to the chosen organisation on top of its own
  'admit.industryWeight', // weight of a member in an organisation of industry when a call is spread
  // Open acts beside a card
  'conference.rounds', // rounds until an emergency conference meets
  'conference.regime', // the regime under which it is chosen, at most
  'conference.crisis', // what calling one adds to the crisis; a motion's adds nothing
  'conference.desertion', // share of a fallen secretary's faction there that becomes uncommitted
  'comintern.standing',
  'platform.pull', // in the votes of the turn
  'ogpu.pressFrom', // turn from which the OGPU stops a press
  'demonstrate.points',
  'demonstrate.mood',
  'demonstrate.crisis',
  'demonstrate.crisisChance',
  // Delegates
  'delegates.oldWeight',
  'delegates.secretaryWeight',
  'delegates.k0',
  'delegates.k1',
  'delegates.k2',
  'delegates.k3',
  'delegates.k4',
  'delegates.d0',
  'delegates.d1',
  'delegates.d2',
  'delegates.d3',
  'delegates.d4',
  'delegates.fear0',
  'delegates.fear1',
  'delegates.fear2',
  'delegates.fear3',
  'delegates.fear4',
  'delegates.firmShare', // share of a faction's Old Party delegates who are firm; the others waver
  'delegates.looseShare', // share of a faction's Enrolment-born delegates who are of firmness below 2
  'delegates.weakHand', // factor on that share under a secretary who is for sale or outnumbered
  'delegates.conferenceSeats', // seats of an emergency conference
  // Votes
  'vote.legacyShare',
  'vote.majorityPull',
  'vote.pullScale', // pull difference at which free votes divide about 73 to 27
  'vote.resentmentTurn', // share of free delegates a point of resentment turns against the majority
  'vote.betrayalLoss', // share of own delegates lost on turning against a bloc partner
  'vote.noPlatform', // factor on free votes for a side that comes to a congress without a platform
  'vote.unnamedLoose', // share of a faction's unnamed committee seats who waver like free delegates
  'vote.defeatStanding', // standing that the best speaker of the losing side loses
  // Discipline
  'discipline.reprimand',
  'discipline.office',
  'discipline.politburo',
  'discipline.centralCommittee',
  'discipline.party',
  'discipline.exile',
  'discipline.deportation',
  'discipline.precedentLimit',
  'discipline.twoThirds',
  'discipline.listLimit',
  'discipline.plenumList',
  'discipline.demotion',
  'discipline.reprimandLimit', // reprimands that count at most
  'discipline.exileTurns', // turns until an exile or a deportation is carried out
  'discipline.deportationTurns',
  'broken.uncommitted',
  'broken.partner',
  'broken.cards',
  // Declarations
  'declare.lineLegacy',
  'declare.recantExposure',
  'declare.recantStanding',
  'declare.recantLegacy',
  'declare.defyExposure',
  'declare.defyStanding',
  'declare.confidenceStanding',
  // Organs
  'plenum.callShare', // share of the Central Committee's seats that can call a plenum
  'slate.edits', // changes that one slate of the Politburo may make
  'slate.least', // full members below which nobody is dropped or demoted
  'congress.renewal', // share of the unnamed seats that a congress fills anew
  'ballot.turnout', // share of the committed who come to a ballot of all members
  'ballot.freeTurnout', // the same among the uncommitted
  'ballot.pull', // pull that the side which won the ballot has in the votes of the turn
  // Pacts
  'pact.truceTurns',
  'pact.breakTrust',
  'pact.breakTrustAtCall',
  'pact.breakTrustOthers',
  'pact.abstainTrust',
  'pact.makeTrust',
  'pact.keepTrust',
  'pact.secretEvidence', // hidden evidence that each side of a secret pact makes a turn
  'pact.oppositionExposure',
  'pact.oppositionLimit',
  'exposure.platform',
  'exposure.voteAgainstLine',
  'exposure.demonstration',
  'exposure.leak',
  'exposure.deviation', // exposure a turn for who stands outside the majority with a line of his own
  'exposure.deviationSteps', // steps from the adopted line from which that counts
  'exposure.deviationLimit', // exposure that conviction alone brings at most
  'exposure.ageing',
  // Testament
  'testament.harm', // standing lost by the General Secretary at full force in 1924
  'testament.yearly', // share of the harm lost with each year
  'testament.self', // factor when he reads it himself
  'testament.rival', // factor when the opposition spreads it
  // Army
  'army.base',
  'army.perTenth',
  'army.perCrisis',
  'army.crisisFrom',
  'army.least',
  'army.most',
  // Economy, crisis
  'economy.concessionNow',
  'economy.concessionLater',
  'economy.concessionTurns', // turns until what it postponed comes due
  'economy.pressureNow',
  'economy.pressureLater',
  'economy.pressureTurns',
  'economy.pressureResentment',
  'economy.pressureOrgs',
  'economy.emergencyFrom', // crisis from which emergency measures may be taken
  'economy.emergencyCrisis',
  'economy.emergencyResentment',
  'measures.repealResentment', // resentment that a repeal of emergency measures takes away
  'measures.repealCrisis',
  'economy.harvest', // half width of the harvest's roll, points of crisis
  'crisis.split',
  'crisis.quiet', // crisis from which ranks close: nobody calls extra plenums or conferences
  'crisis.closing', // crisis from which it falls at the end of a turn
  'crisis.closingBy',
  'crisis.grain', // crisis that every turn adds from `crisis.grainFrom` on
  'crisis.grainFrom', // turn
  'crisis.grainMost', // crisis that it brings at most
  'crisis.brake', // from here only dateline and carried motions raise it
  'resentment.ageing',
  'moodDrift', // chance a turn, for each organisation and axis, of a step towards the adopted line
  'health.chance', // chance a turn, for each point of health lacking, to lose another
  'funeral.health', // health below which a leader was too ill to speak at the bier
  'funeral.legacy',
  'birthday.legacy',
  'birthday.trust',
  // Mandate (section 10)
  'mandate.politburo',
  'mandate.generalSecretary',
  'mandate.office',
  'mandate.congressShare', // percent of the last congress that is a point
  'mandate.line',
  'mandate.lineStep', // points lost for each step between adopted line and conviction
  'mandate.aimRivalsRemoved', // points for one's own aim reached in full, by the aim
  'mandate.aimDemocracy',
  'mandate.aimCollective',
  'mandate.aimNep',
  'aim.outOfPolitburo', // share of a rival principal's fall that is his seat; the rest is his Party card
  'aim.regime', // share of the aim of democracy that is the regime
  'aim.committee', // share of it that is his people's seats in the Central Committee; the rest is being heard at congresses
  'aim.heard', // share of a congress's delegates, from 0 to 1, with which a minority is heard in full
  'aim.collective', // share of the aim of collective leadership that is the Politburo; the rest his fortresses
  'aim.line', // share of the aim of the living NEP that is the adopted line; the rest the peasant's peace
  'ending.master',
  'ending.aim', // share of the aim from which a victory carries its name
] as const;
export type NumberName = (typeof NUMBER_NAMES)[number];
