import type { FactionId } from './ids.ts';
import type { OpenState, OwnState } from './state.ts';

type DeepReadonly<T> = T extends string | number | boolean | null
  ? T
  : T extends (infer E)[]
    ? readonly DeepReadonly<E>[]
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T;

/** What is open to all, for reading. */
export type Open = DeepReadonly<OpenState>;
export type Own = DeepReadonly<OwnState>;

/**
 * What one faction may know. A view is a Known (a copy); `lens(state, faction)` is one without copying.
 * Listing, forecasting and refusing read nothing else.
 */
export interface Known {
  readonly me: FactionId;
  readonly open: Open;
  readonly own: Own;
}
