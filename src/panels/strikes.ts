import { view } from './live.ts';

/** Whether the list that is written now strikes names off: at a congress all who sit stay, but for those whom it names. */
export function strikesOff(): boolean {
  const { stack } = view().open;
  const top = stack[stack.length - 1];
  return top?.kind === 'list' && top.motion.kind === 'centralCommittee';
}
