/** A code as a link to the page that explains it. */
export function Code({ code }: { readonly code: string }) {
  return (
    <a href={`/docs/codes/${code}`}>
      <code>{code}</code>
    </a>
  );
}
