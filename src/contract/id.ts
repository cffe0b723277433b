/** Whether a text has the shape of our ids. Anything else names nothing, and the database need not be asked. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);
