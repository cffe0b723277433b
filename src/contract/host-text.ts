type Sold = {
  readonly hosts: readonly { readonly id: string; readonly name: string }[];
  readonly apps: readonly { readonly key: string; readonly host: string }[];
};

/** `{host}` in a text of the vendor, as the name of the host that the app runs in; of an app not sold any more: of all. */
export function withHost(text: string, { hosts, apps }: Sold, appKey: string | null): string {
  const id = apps.find(({ key }) => key === appKey)?.host;
  const known = hosts.filter((host) => host.id === id);
  return text.replaceAll('{host}', (known.length > 0 ? known : hosts).map(({ name }) => name).join(' / '));
}
