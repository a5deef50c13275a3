import type { MotionKind } from '../../model/motion.ts';
import { ballot } from './ballot.ts';
import { candidatesVote } from './candidatesVote.ts';
import { centralCommittee } from './centralCommittee.ts';
import { confidence } from './confidence.ts';
import { discipline } from './discipline.ts';
import { emergencyConference } from './emergencyConference.ts';
import { inquiry } from './inquiry.ts';
import { intake } from './intake.ts';
import { line } from './line.ts';
import { measures } from './measures.ts';
import type { MotionRule } from './motionRule.ts';
import { elect, remove } from './offices.ts';
import { politburo } from './politburo.ts';
import { readmit } from './readmit.ts';
import { regime } from './regime.ts';
import { secretary } from './secretary.ts';
import { printTestament, readTestament } from './testament.ts';

const BY_KIND: { readonly [K in MotionKind]: MotionRule<K> } = {
  line,
  elect,
  remove,
  discipline,
  readTestament,
  printTestament,
  regime,
  candidatesVote,
  inquiry,
  emergencyConference,
  intake,
  measures,
  readmit,
  ballot,
  confidence,
  centralCommittee,
  politburo,
  secretary,
};

/** The law of a kind of motion. */
export function ruleOf<K extends MotionKind>(kind: K): MotionRule<K> {
  return BY_KIND[kind];
}
