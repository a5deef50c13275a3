import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Pips } from './bits.tsx';
import { Questions, TypeButton } from './Composer.tsx';
import { OPERATIONS } from './fields.ts';
import { name, t, tn } from './language.ts';
import { begin, clearWish, types, view, wishType } from './live.ts';
import { isInPlay, whyOff } from './probe.ts';
import { Inline } from './Told.tsx';

/** Six buttons over the verbs, or those of them that the scenario plays with; under the one that is pressed its questions. */
export function OperationsPanel(): JSX.Element {
  const { open } = view();
  /** The operation whose kinds are on show, where it has more than one. Gone with the panel: the next player finds none pressed. */
  const [opened, setOpened] = useState<string | null>(null);
  const top = open.stack[open.stack.length - 1];
  const points = top?.kind === 'operations' ? top.points : 0;
  const card = top?.kind === 'operations' ? top.card : null;
  const legal = types();
  const type = wishType.value;
  const group =
    OPERATIONS.find((op) => op.types.some((t_) => t_ === type)) ?? OPERATIONS.find((op) => op.name === opened);
  return (
    <>
      <div class="points">
        <Pips value={points} of={Math.max(points, 4)} kind="big" label={t('ui.points', {}, { count: points })} />
        <span>
          <b>{t('ui.points', {}, { count: points })}</b>
          <small>
            {card === null ? t('page.pointsFree') : t('page.pointsFrom', { card: name({ card }) })}
            {top?.kind === 'operations' && top.enrolmentOnly ? (
              <>
                {' '}
                <Inline text={t('page.enrolmentOnly')} />
              </>
            ) : null}
          </small>
        </span>
      </div>
      <div class="operations">
        {OPERATIONS.filter((op) => op.types.some(isInPlay)).map((op) => {
          const can = op.types.filter((t_) => legal.has(t_));
          const first = can[0];
          return (
            <Button
              key={op.name}
              kind="operation"
              pressed={group?.name === op.name}
              off={
                first === undefined ? (op.types.map((t_) => whyOff(t_)).filter((why) => why !== null)[0] ?? '…') : null
              }
              onPress={() => {
                setOpened(op.name);
                if (first !== undefined && op.types.length === 1) begin(first);
                else clearWish();
              }}
            >
              <span>
                <b>{tn(`operation.${op.name}`)}</b>
                <small>{tn(`page.operation.${op.name}`)}</small>
              </span>
            </Button>
          );
        })}
      </div>
      {group !== undefined && group.types.length > 1 ? (
        <div class="types">
          {group.types.map((t_) => (
            <TypeButton key={t_} type={t_} off={whyOff(t_)} pressed={type === t_} />
          ))}
        </div>
      ) : null}
      <Questions />
      <div class="at-once">
        <TypeButton type="stop" />
      </div>
    </>
  );
}
