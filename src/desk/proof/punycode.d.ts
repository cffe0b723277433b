/** The package brings no types. */
declare module 'punycode.js' {
  const punycode: {
    /** Each label that is punycode, decoded. Throws a RangeError where one cannot be. */
    toUnicode(domain: string): string;
  };
  export default punycode;
}
