/** Whether this browser can make and use passkeys, as JSON (Web Authentication Level 3). */
export const passkeysWork = (): boolean =>
  'PublicKeyCredential' in window &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  // Browsers make them for host names alone.
  !/^[\d.]+$|^\[/u.test(window.location.hostname);

/** Who chose none, or whose browser took too long, is told by `NotAllowedError`: nothing failed. */
export const wasGivenUp = (cause: unknown): boolean =>
  cause instanceof DOMException && (cause.name === 'NotAllowedError' || cause.name === 'AbortError');

/** What a passkey signed, as JSON. `options` is what the server asks for. */
export async function signWithPasskey(options: object): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  return asJson(await navigator.credentials.get({ publicKey }));
}

/** A new passkey, as JSON. */
export async function makePasskey(options: object): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  return asJson(await navigator.credentials.create({ publicKey }));
}

function asJson(credential: Credential | null): unknown {
  if (credential instanceof PublicKeyCredential) return credential.toJSON();
  throw new DOMException('No passkey was chosen', 'NotAllowedError');
}
