import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Command, CommandType } from '../engine/model/command.ts';
import { type Facet, keyOf } from '../match/wish.ts';
import { commandLabel, commandText } from '../words/commandText.ts';
import { Button } from './bits.tsx';
import { OutlookWith } from './Counsel.tsx';
import { ForecastView } from './ForecastView.tsx';
import { AT_ONCE, WHOLE } from './fields.ts';
import { has, language, t, tn } from './language.ts';
import { begin, currentWish, give, match, reopen, types, view, wishType } from './live.ts';
import { isOffer, OfferForecast } from './OfferForecast.tsx';
import { sayWish } from './OfferTerms.tsx';
import { answerNote, facetTitle, Options, optionText } from './options.tsx';
import { intoSight, isLow } from './sight.ts';
import { Inline, Linked } from './Told.tsx';
import { sayRefusal } from './telling.ts';

/** Sentence, forecast and the button that gives the command. */
export function Confirm(props: { command: Command; label?: string; bare?: boolean }): JSX.Element {
  const { command, label, bare = false } = props;
  const refusal = match().check(command);
  const forecast = refusal === null && !bare ? match().forecast(command) : null;
  const box = useRef<HTMLDivElement>(null);
  // Where it does not stick to the edge it would come below what can be seen: the last answer makes it appear.
  useEffect(() => {
    if (box.current?.closest('.relation') != null) box.current.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div class="confirm" ref={box}>
      <Linked kind="confirm-text" text={sayWish(command)} />
      {isOffer(command) ? (
        <OfferForecast command={command} forecast={forecast} />
      ) : (
        <>
          {forecast !== null && (forecast.lines.length > 0 || forecast.cost > 0) ? (
            <ForecastView forecast={forecast} event={command.type === 'playInfluence'} />
          ) : null}
          <OutlookWith command={command} />
        </>
      )}
      <Button kind="main wide" off={refusal === null ? null : sayRefusal(refusal)} onPress={() => give(command)}>
        {label ?? t('ui.confirm')}
      </Button>
    </div>
  );
}

/**
 * The questions of the command that is being put together, one after another, then what it would do. `fixed`: those that the button
 * above has answered; `told`: those that are told even where there is but one answer. They come into sight as soon as they are asked.
 */
export function Questions(props: {
  fixed?: readonly string[];
  told?: readonly string[];
  confirm?: string;
}): JSX.Element | null {
  const type = wishType.value;
  const wish = currentWish.value;
  const hidden = new Set(props.fixed ?? []);
  const asked = wish?.facets.filter((facet) => facet.open && !hidden.has(facet.path)) ?? [];
  const last = useRef<HTMLElement>(null);
  const before = useRef(props.fixed === undefined ? type : null);
  const question = asked.at(-1)?.path;
  const whole = wish?.command != null;
  // What has been pressed asks something: the question comes into sight, and stays there when the confirmation comes up below it.
  // Not what is asked from the beginning.
  useEffect(() => {
    if (type !== null && (before.current !== type || asked.length > 1)) intoSight(last.current);
    before.current = type;
  }, [type, question, whole]);
  // A window made smaller, or a telephone that is turned, leaves less room above the confirmation.
  useEffect(() => {
    const again = (): void => intoSight(last.current);
    globalThis.addEventListener('resize', again);
    return () => globalThis.removeEventListener('resize', again);
  }, []);
  if (type === null || wish === null) return null;
  const setLast = (element: HTMLElement | null): void => {
    last.current = element;
  };
  /** Many answers make room for what is asked next, and in a low window for what the command would do. */
  const isFolded = (facet: Facet): boolean =>
    facet.taken !== null &&
    facet.options.length > 5 &&
    (facet === asked.at(-1) ? whole && isLow() : facet !== wish.next);
  const only = wish.facets.filter((facet) => !facet.open && props.told?.includes(facet.path));
  return (
    <div class="questions">
      {only.map((facet) => (
        <div class="answered" key={facet.path}>
          <span class="answered-ask">
            <Inline text={facetTitle(type, facet.path)} />
          </span>
          <b>{facet.options.map((option) => optionText(type, facet.path, option)).join('')}</b>
        </div>
      ))}
      {asked.map((facet) =>
        isFolded(facet) ? (
          <div class="answered" key={facet.path} ref={facet === asked.at(-1) ? setLast : null}>
            <span class="answered-ask">
              <Inline text={facetTitle(type, facet.path)} />
            </span>
            <b>
              {facet.options
                .filter((option) => keyOf(option) === facet.taken)
                .map((option) => optionText(type, facet.path, option))
                .join('')}
            </b>
            <button type="button" class="link" onClick={() => reopen(facet.path)}>
              {t('page.change')}
            </button>
            <Note facet={facet} />
          </div>
        ) : (
          <fieldset key={facet.path} ref={facet === asked.at(-1) ? setLast : null}>
            <legend>{facetTitle(type, facet.path)}</legend>
            <Options type={type} facet={facet} />
            <Note facet={facet} />
          </fieldset>
        ),
      )}
      {wish.command !== null ? (
        <Confirm command={wish.command} {...(props.confirm === undefined ? {} : { label: props.confirm })} />
      ) : null}
    </div>
  );
}

/** What the answer that was given means. */
function Note({ facet }: { facet: Facet }): JSX.Element | null {
  const taken = facet.options.find((option) => keyOf(option) === facet.taken);
  const note = taken === undefined ? null : answerNote(facet.path, taken);
  return note === null ? null : <Linked kind="hint answer-note" text={note} />;
}

/** The label of a command type and one line on what it is for. */
export function TypeButton(props: {
  type: CommandType;
  off?: string | null;
  pressed?: boolean;
  onPress?: () => void;
}): JSX.Element {
  const { type, off = null, pressed = false } = props;
  const hint = hintOf(type);
  return (
    <Button
      kind="type"
      off={off}
      pressed={pressed}
      onPress={props.onPress ?? (() => (AT_ONCE.has(type) ? giveOnly(type) : begin(type)))}
    >
      <span>
        <b>{commandLabel(language.value, { type })}</b>
        {hint === null ? null : <small>{hint}</small>}
      </span>
    </Button>
  );
}

/** One line on what a command is for; whoever withdraws what answers an offer declines that one. */
function hintOf(type: CommandType): string | null {
  const counters = view().own.offer?.counters ?? null;
  if (type === 'withdrawOffer' && counters !== null) return t('page.terms.declines', { pact: { word: counters.kind } });
  const hint = `page.hint.${type}`;
  return has(hint) ? tn(hint) : null;
}

/** Gives the only command of a type. */
function giveOnly(type: CommandType): void {
  begin(type);
  const command = currentWish.value?.command ?? null;
  if (command !== null) give(command);
}

/** All commands of a type with few of them, each a button with its sentence and what it would do. */
export function WholeAnswers({ type }: { type: CommandType }): JSX.Element {
  const commands = [...match().choices().expand()].filter((command) => command.type === type).slice(0, 12);
  return (
    <div class="whole">
      {commands.map((command) => {
        const forecast = match().forecast(command);
        return (
          <div key={JSON.stringify(command)} class="whole-answer">
            <Button kind="wide" onPress={() => give(command)}>
              <b>{commandText(language.value, command)}</b>
            </Button>
            {forecast !== null && forecast.lines.length > 0 ? <ForecastView forecast={forecast} /> : null}
          </div>
        );
      })}
    </div>
  );
}

/** Whatever is asked: every type of command that answers it, then its questions. So nothing is ever out of reach. */
export function Composer({ only }: { only?: readonly CommandType[] }): JSX.Element {
  const all = [...types()].filter((type) => only === undefined || only.includes(type));
  const chosen = wishType.value !== null && all.includes(wishType.value) ? wishType.value : null;
  const real = all.filter((type) => !AT_ONCE.has(type));
  const first = real[0];
  if (chosen === null && real.length === 1 && first !== undefined && !WHOLE.has(first)) begin(first);
  return (
    <div class="composer">
      {real
        .filter((type) => WHOLE.has(type))
        .map((type) => (
          <WholeAnswers key={type} type={type} />
        ))}
      {real.length > 1 || chosen === null ? (
        <div class="types">
          {real
            .filter((type) => !WHOLE.has(type))
            .map((type) => (real.length > 1 ? <TypeButton key={type} type={type} pressed={chosen === type} /> : null))}
        </div>
      ) : null}
      <Questions />
      <div class="at-once">
        {all
          .filter((type) => AT_ONCE.has(type))
          .map((type) => (
            <TypeButton key={type} type={type} />
          ))}
      </div>
    </div>
  );
}
