/**
 * How a worker that is thinking learns that it is to stop. It reads no messages meanwhile, and shared memory is only for pages
 * whose server sends isolation headers, which a folder of plain files does not. But it can see whether an address still stands:
 * the page puts up an empty file in its own memory and takes it down, and the worker looks, without waiting for its messages.
 */

export interface StopSign {
  /** What the worker is told to look at. */
  readonly address: SignAddress;
  /** Whoever looks from now on is to stop. Also to be called when nobody looks any more. */
  takeDown(): void;
}

export interface SignAddress {
  /** Stands as long as the thinking may go on. */
  readonly standing: string;
  /** Always stands: where even this cannot be seen, signs are not to be trusted, and nobody is stopped by them. */
  readonly proof: string;
}

let proof: string | null = null;

/** Null where a page has no such files. */
export function putUpSign(): StopSign | null {
  try {
    proof ??= URL.createObjectURL(new Blob([]));
    const standing = URL.createObjectURL(new Blob([]));
    return { address: { standing, proof }, takeDown: () => URL.revokeObjectURL(standing) };
  } catch {
    return null;
  }
}

/** Milliseconds between two looks: one look takes one to ten. */
const LOOKS = 80;

/** In the worker: whether to stop. Most decisions are over before the first look. */
export function stopAt(sign: SignAddress, isThere = stands, clock = () => performance.now()): () => boolean {
  let next = clock() + LOOKS;
  let stopped = false;
  return () => {
    if (stopped || clock() < next) return stopped;
    stopped = !isThere(sign.standing) && isThere(sign.proof);
    next = clock() + LOOKS;
    return stopped;
  };
}

function stands(address: string): boolean {
  try {
    const look = new XMLHttpRequest();
    look.open('GET', address, false);
    look.send();
    return look.status === 200;
  } catch {
    return false;
  }
}
