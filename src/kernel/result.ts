/** A business outcome is a value, not an exception: either `ok` with the value, or not, with the reason. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });
export const err = <Failure>(error: Failure): { readonly ok: false; readonly error: Failure } => ({ ok: false, error });

/** Marks a branch that the types rule out. Reaching it is a defect of ours, so it throws. */
export function unreachable(value: never): never {
  throw new Error(`Defect: a case was not handled: ${JSON.stringify(value)}`);
}
