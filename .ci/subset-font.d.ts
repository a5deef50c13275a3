declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
    readonly noHinting?: boolean;
  }
  /** The font with the glyphs of the text alone. */
  // biome-ignore lint/style/noDefaultExport: that is how the package has it
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
