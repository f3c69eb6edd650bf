/** The packages bring no types of their own; these are the parts that are used. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  const start: (options: object) => Promise<import('./tesseract.ts').Tesseract>;
  export default start;
}

declare module '@tesseract.js-data/eng' {
  const english: { readonly langPath: string };
  export default english;
}
