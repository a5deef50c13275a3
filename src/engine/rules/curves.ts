/*
 * Two curves made of additions, products and square roots alone: the standard library's `pow` and `exp` may differ in the
 * last digit from one machine to the next, and a seat must not.
 */

const BITS = 16;

/** `base` (0 or more) to a power of 0 or more, exact for wholes and halves. */
export function power(base: number, exponent: number): number {
  const whole = Math.floor(exponent);
  let value = 1;
  for (let i = 0; i < whole; i++) value *= base;
  let rest = exponent - whole;
  let root = base;
  for (let i = 0; i < BITS && rest > 0; i++) {
    root = Math.sqrt(root);
    rest *= 2;
    if (rest >= 1) {
      value *= root;
      rest -= 1;
    }
  }
  return value;
}

const HALVINGS = 10;

/** 1 / (1 + e^-x): 0.5 at 0, about 0.73 at 1. */
export function logistic(x: number): number {
  const y = -x / 2 ** HALVINGS;
  let e = 1 + y + (y * y) / 2 + (y * y * y) / 6;
  for (let i = 0; i < HALVINGS; i++) e *= e;
  return 1 / (1 + e);
}
