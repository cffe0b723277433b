import { useEffect, useEffectEvent, useState } from 'react';
import {
  type EvidenceFault,
  type HostClaims,
  differing,
  readHostEvidence,
} from '../../../../src/contract/host-license.ts';
import { readUsers } from '../../parts/users-text.ts';
import {
  type Draft,
  type Fault,
  type Field,
  type Rules,
  type StepName,
  faultsIn,
  linesIn,
  stepOf,
  withClaims,
} from './draft.ts';
import { looksOf } from './key-look.ts';

export type Evidence = { readonly claims: HostClaims } | { readonly unread: EvidenceFault } | null;

/** The form as its steps work with it. */
export type Form = {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  /** What is wrong and may be told now: of fields that were left, and of steps that were tried. */
  readonly told: ReadonlyMap<Field, Fault>;
  /** All that is wrong. */
  readonly faults: readonly Fault[];
  readonly left: (field: Field) => void;
  readonly tried: (step: StepName) => void;
  readonly evidence: Evidence;
};

/** `draft` is kept by the page; here is what is wrong with it, and when to say so. */
export function useForm(draft: Draft, set: (more: Partial<Draft>) => void, rules: Rules): Form {
  const [leftFields, setLeft] = useState<ReadonlySet<Field>>(new Set());
  const [triedSteps, setTried] = useState<ReadonlySet<StepName>>(new Set());
  const evidence = useEvidence(draft.evidence, (claims) => set(withClaims(draft, claims, false)));
  const faults = [...faultsIn(draft, rules), ...beyondSchema(draft, evidence)];
  const told = new Map<Field, Fault>();
  for (const fault of faults) {
    const { field, code } = fault;
    // That something is missing is told once the reader wants to go on, not while they look around.
    const now = triedSteps.has(stepOf(field)) || (leftFields.has(field) && code !== 'needed' && code !== 'agree');
    if (now && !told.has(field)) told.set(field, fault);
  }
  return {
    draft,
    // What was said of other keys does not hold for these.
    set: (more) => set('keys' in more ? { ...more, keysWhole: false } : more),
    told,
    faults,
    left: (field) => setLeft((before) => new Set(before).add(field)),
    tried: (step) => setTried((before) => new Set(before).add(step)),
    evidence,
  };
}

/** Reads what was pasted as it changes, and hands on what it says. */
function useEvidence(pasted: string, onClaims: (claims: HostClaims) => void): Evidence {
  const [found, setFound] = useState<{ readonly of: string; readonly evidence: Evidence }>({ of: '', evidence: null });
  const hand = useEffectEvent(onClaims);
  useEffect(() => {
    let current = true;
    if (pasted.trim() === '') return undefined;
    const look = async (): Promise<void> => {
      const read = await readHostEvidence(pasted);
      if (!current) return;
      setFound({ of: pasted, evidence: read.ok ? { claims: read.value } : { unread: read.error } });
      if (read.ok) hand(read.value);
    };
    void look();
    return () => {
      current = false;
    };
  }, [pasted]);
  return pasted.trim() !== '' && found.of === pasted ? found.evidence : null;
}

/** Whoever knows better can say so of a key that looks cut off; what is no key at all is never sent. */
export function faultsOfKeys(draft: Draft): readonly Fault[] {
  const looks = new Set(looksOf(linesIn(draft.keys)).map(({ look }) => look));
  if (looks.has('sen') || looks.has('host') || looks.has('words')) return [{ field: 'keys', code: 'not-a-key' }];
  return looks.has('cut-off') && !draft.keysWhole ? [{ field: 'keys', code: 'cut-off' }] : [];
}

/** What the schema cannot see: a key without its end, and a host's license that says something else than the form. */
function beyondSchema(draft: Draft, evidence: Evidence): readonly Fault[] {
  const faults = faultsOfKeys(draft);
  if (evidence === null) return faults;
  if ('unread' in evidence) return [...faults, { field: 'evidence', code: 'evidence-unread' }];
  const users = readUsers(draft.users);
  const said = { hostUsers: users === 'wrong' ? null : users, hosting: draft.hosting || null };
  return differing(said, evidence.claims).length === 0
    ? faults
    : [...faults, { field: 'evidence', code: 'evidence-differs' }];
}
