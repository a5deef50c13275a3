import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { CardKind } from '../engine/model/content.ts';
import type { PersonId, Side } from '../engine/model/ids.ts';
import { emblemSvg } from '../ui/emblem.ts';
import { fetched } from '../ui/fetched.ts';
import { SIDE_ORDER } from '../ui/palette.ts';
import { pictogramSvg } from '../ui/pictogram.ts';
import { portraitSvg, type Standing } from '../ui/portrait.ts';
import { t, tn } from './language.ts';

/**
 * A drawing of our own, set into the page: as a picture with an address each would be a document to the browser, and take it some
 * milliseconds. Nobody is told of it who cannot see it, unless it has a name.
 */
function Drawing(props: {
  kind: 'emblem' | 'pictogram' | 'portrait';
  /** SVG text, made of constants and numbers alone. */
  svg: string;
  name?: string;
  size?: { readonly width: string; readonly height: string };
}): JSX.Element {
  const { kind, svg, name, size = {} } = props;
  const drawn = { class: kind, style: size, dangerouslySetInnerHTML: { __html: svg } };
  return name === undefined ? (
    <span {...drawn} aria-hidden="true" />
  ) : (
    <span {...drawn} role="img" aria-label={name} title={name} />
  );
}

const emblems = new Map<Side, string>();

/** Shape, colour and letter of a side. */
export function Emblem({ side, size = 1.3 }: { side: Side; size?: number }): JSX.Element {
  const name = side === 'none' ? tn('side.none.people') : tn(`faction.${side}.short`);
  const svg = emblems.get(side) ?? emblemSvg(side, 64);
  emblems.set(side, svg);
  return <Drawing kind="emblem" svg={svg} name={name} size={{ width: `${size}rem`, height: `${size}rem` }} />;
}

/** What a kind of card is about. Its name stands in words beside it. */
export function Pictogram({ kind }: { kind: CardKind }): JSX.Element {
  return <Drawing kind="pictogram" svg={pictogramSvg(kind)} />;
}

/** A bust on the ground of its side, marked with how the man stands: in office, removed, expelled, dead. */
export function Portrait(props: {
  person: PersonId;
  side: Side | 'faceDown';
  state?: Standing;
  /** In rem; null: the style sheet says. */
  width?: number | null;
}): JSX.Element {
  const { person, side, state = 'member', width = 3 } = props;
  // Parts of a drawing are named in it, and the same bust may stand on the page twice.
  const own = useId();
  const svg = useMemo(() => portraitSvg(person, { side, state, own }), [person, side, state, own]);
  const size = width === null ? {} : { size: { width: `${width}rem`, height: `${width * 1.2}rem` } };
  return <Drawing kind="portrait" svg={svg} {...size} />;
}

/** Shares of a whole by side, in the order of a hemicycle. */
export function SideBar({ counts, label }: { counts: Readonly<Record<Side, number>>; label: string }): JSX.Element {
  const total = SIDE_ORDER.reduce((sum, side) => sum + counts[side], 0);
  return (
    <span class="bar" role="img" aria-label={label}>
      {SIDE_ORDER.map((side) =>
        counts[side] > 0 ? (
          <i key={side} class={`side-${side}`} style={{ width: `${(100 * counts[side]) / Math.max(1, total)}%` }} />
        ) : null,
      )}
    </span>
  );
}

/** A scale of pips: `value` of `of` are filled. */
export function Pips(props: { value: number; of: number; kind?: string; label: string }): JSX.Element {
  const { value, of, kind = '', label } = props;
  return (
    <span class={`pips ${kind}`} role="img" aria-label={label}>
      {Array.from({ length: of }, (_, i) => (
        <i key={i} class={i < Math.floor(value) ? 'on' : i < value ? 'half' : ''} />
      ))}
    </span>
  );
}

/** The text that a button which is off, or an asked-for explanation, puts on the screen for a moment. */
export const notice = signal<string | null>(null);
let fading: ReturnType<typeof setTimeout> | undefined;

export function tell(text: string): void {
  notice.value = text;
  clearTimeout(fading);
  fading = setTimeout(() => {
    notice.value = null;
  }, 6000);
}

/** A button. With `off` it stays in reach of the keyboard and says why when pressed. */
export function Button(props: {
  onPress: () => void;
  children: ComponentChildren;
  off?: string | null;
  kind?: string;
  pressed?: boolean;
  label?: string;
  autoFocus?: boolean;
}): JSX.Element {
  const { onPress, children, off = null, kind = '', pressed, label } = props;
  const id = useId();
  return (
    <>
      <button
        type="button"
        class={`button ${kind}`}
        aria-disabled={off !== null ? 'true' : undefined}
        aria-pressed={pressed}
        aria-label={label}
        aria-describedby={off !== null ? id : undefined}
        title={off ?? undefined}
        onClick={() => (off === null ? onPress() : tell(off))}
      >
        {children}
      </button>
      {off !== null ? (
        <span id={id} class="hidden">
          {off}
        </span>
      ) : null}
    </>
  );
}

/** A part that is opened by its heading. */
export function Fold(props: { title: ComponentChildren; children: ComponentChildren; open?: boolean }): JSX.Element {
  const [open, setOpen] = useState(props.open ?? false);
  return (
    <div class="fold">
      <button type="button" class="fold-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="fold-mark" aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
        {props.title}
      </button>
      {open ? <div class="fold-body">{props.children}</div> : null}
    </div>
  );
}

/** How far the page has come with fetching what a match needs. */
export function Fetching(): JSX.Element {
  return (
    <span class="fetching">
      {t('ui.loading')}
      <progress max={1} value={fetched.value} aria-label={t('ui.loading')} />
    </span>
  );
}

export function Notice(): JSX.Element {
  return (
    <div class="notice" role="status" aria-live="polite" data-on={notice.value !== null}>
      {notice.value === null ? null : (
        <>
          <span>{notice.value}</span>
          <button type="button" class="button plain" aria-label={t('ui.close')} onClick={() => (notice.value = null)}>
            ×
          </button>
        </>
      )}
    </div>
  );
}
