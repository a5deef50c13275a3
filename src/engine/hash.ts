/** JSON with the keys of every object in order, so that equal values have equal texts. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'object' || value === null) return 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonical(item)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const inner: unknown = Reflect.get(value, key);
    if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(inner)}`;
  }
  return `{${text}}`;
}

/**
 * 128 bits of a text as 32 hexadecimal digits, the same in every JavaScript: four lanes of FNV-1a (32 bits, Fowler, Noll and
 * Vo) from different starts, each taking its code units shifted by the lane before. It guards against mistakes, not attackers.
 */
export function hashText(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  let c = 0x2545f491;
  let d = 0x7feb352d;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + (a >>> 15)), 0x01000193);
    c = Math.imul(c ^ (code + (b >>> 13)), 0x01000193);
    d = Math.imul(d ^ (code + (c >>> 11)), 0x01000193);
  }
  return hex(a) + hex(b) + hex(c) + hex(d);
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}

/** The hash of a JSON value, whatever the order of its keys. */
export function hashJson(value: unknown): string {
  return hashText(canonical(value));
}
