import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { MatchRecord } from '../engine/model/record.ts';
import { bare, PREFIX } from './fragment.ts';
import { refuseRecord } from './recordRefusal.ts';
import { parseRecord, RECORD_LIMIT, type Read, type ReadOptions } from './records.ts';

/** A little compressed text can unfold into very much: it is unfolded in pieces and given up beyond the limit. */
const PIECE = 4096;

/** The record, compressed, as the fragment of an address, without `#`. */
export function toFragment(record: MatchRecord): string {
  return PREFIX + toBase64Url(deflateSync(strToU8(JSON.stringify(record)), { level: 9 }));
}

/** Refuses: notJson where the fragment cannot be unpacked, tooLarge, and all that `readRecord` refuses. */
export function fromFragment(fragment: string, options: ReadOptions = {}): Read {
  const text = bare(fragment);
  if (!text.startsWith(PREFIX)) return refuseRecord('notJson');
  if (text.length > RECORD_LIMIT) return refuseRecord('tooLarge', { limit: RECORD_LIMIT, size: text.length });
  const packed = fromBase64Url(text.slice(PREFIX.length));
  if (packed === null) return refuseRecord('notJson');
  const json = unfold(packed);
  if (json === 'tooLarge') return refuseRecord('tooLarge', { limit: RECORD_LIMIT, size: RECORD_LIMIT });
  if (json === 'broken') return refuseRecord('truncated');
  return parseRecord(json.text, options);
}

function unfold(packed: Uint8Array): { readonly text: string } | 'tooLarge' | 'broken' {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let done = false;
  const inflate = new Inflate((piece, final) => {
    pieces.push(piece);
    size += piece.length;
    done = final;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (size > RECORD_LIMIT) return 'tooLarge';
    }
  } catch {
    return 'broken';
  }
  if (!done) return 'broken';
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { text: strFromU8(whole) };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base 64 of RFC 4648, section 5: the one that addresses bear. */
function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = Math.min(4, bytes.length - i + 1);
    for (let d = 0; d < digits; d++) text += DIGITS[(three >> (18 - 6 * d)) & 63];
  }
  return text;
}

/** Null where a character is none of the alphabet's. */
function fromBase64Url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    if (digit < 0) return null;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
    }
  }
  return bytes;
}
