/** The fonts in which boards are written. Settles when they are there, or cannot be had: then another one is taken. */
export async function bringFonts(): Promise<void> {
  const wanted = ['600 16px Oswald', '400 16px Oswald', '400 16px "PT Serif"'];
  await Promise.all(wanted.map((font) => document.fonts.load(font))).catch(() => []);
}
