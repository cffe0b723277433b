/** The package brings no types. */
declare module 'bidi-js' {
  type Bidi = {
    /** A level for each UTF-16 unit of the text: what has an odd one is written from right to left. */
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl' | 'auto'): { readonly levels: Uint8Array };
  };
  export default function bidiFactory(): Bidi;
}
