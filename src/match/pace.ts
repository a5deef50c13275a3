/** Milliseconds that a computer's decision takes at least, so that people can follow. The page sets it by its speed. */
export const pace = { milliseconds: 350 };
