/** The fragment of an address that holds a record: `#record=…`. What stands behind `#` is never sent to a server. */
export const PREFIX = 'record=';

/** Whether an address's fragment (with or without `#`) claims to hold a record. Unpacking it is `share.ts`'s. */
export function isRecordFragment(fragment: string): boolean {
  return bare(fragment).startsWith(PREFIX);
}

export function bare(fragment: string): string {
  return fragment.startsWith('#') ? fragment.slice(1) : fragment;
}
