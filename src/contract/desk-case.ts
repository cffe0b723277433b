import { z } from 'zod';
import { BookLicenseView, TransferView } from './api.ts';
import { faultCodes, findingCodes } from './codes.ts';
import { QueueCase, deskActions } from './desk.ts';
import { risks } from './profile.ts';
import { FactSource, factNames } from './request.ts';
import { suspicionCodes } from './sender.ts';
import { statuses } from './status.ts';

// One case as the operators' desk shows it, and the messages of its conversation (GET /v1/desk/transfers/{id}).

const Id = z.guid();
const Instant = z.iso.datetime({ offset: true });
const Lines = z.array(z.string()).readonly();
const Count = z.number().int().min(0);

/** A fact as it counts now, and the very lines it was read from. */
export const CaseFact = z
  .object({
    name: z.enum(factNames),
    value: z.union([z.string(), z.number(), z.boolean(), Lines]).nullable().describe('Null where it was not said'),
    sources: z.array(FactSource).readonly(),
    /** The message it was read from: the newest one that speaks of it. */
    from: z.object({ inboxId: Id, sender: z.string(), at: Instant, byOperator: z.boolean() }).nullable(),
    missing: z.boolean().describe('The rules ask for it'),
    unclear: Lines.describe('What was found for it and could not be read plainly'),
  })
  .meta({ id: 'CaseFact' });
export type CaseFact = z.infer<typeof CaseFact>;

export const CaseFinding = z
  .object({
    code: z.enum(findingCodes),
    effect: z.string(),
    whoActs: z.string(),
    sentence: z.string(),
    decides: z.boolean(),
  })
  .meta({ id: 'CaseFinding' });
export type CaseFinding = z.infer<typeof CaseFinding>;

/** What the checks of the sender found. docs/reference/sender-evidence.md explains the words. */
export const SenderProof = z
  .object({
    proven: z.boolean().describe('The From address is shown to be true'),
    by: z.enum(['signature', 'gateway', 'sealer', 'link']).nullable(),
    reason: z.string(),
    suspicions: z.array(z.object({ code: z.enum(suspicionCodes), sentence: z.string() })).readonly(),
    checks: z.looseObject({}).nullable().describe('DKIM, SPF, DMARC and ARC as our own check found them'),
  })
  .meta({ id: 'SenderProof' });
export type SenderProof = z.infer<typeof SenderProof>;

/** A message of the conversation in one line; GET /v1/desk/messages/{id} and /v1/desk/mails/{id} show it. */
export const CaseMessage = z
  .discriminatedUnion('direction', [
    z.object({
      direction: z.literal('in'),
      inboxId: Id,
      at: Instant,
      from: z.string(),
      fromName: z.string().nullable(),
      subject: z.string().nullable(),
      channel: z.string(),
      kind: z.enum(['message', 'document']),
      byOperator: z.boolean().describe('A correction by an operator'),
      taken: z.boolean().describe('What it says counts'),
      whyNot: z.string().nullable(),
      facts: z.array(z.enum(factNames)).readonly().describe('What it speaks of'),
      proof: SenderProof.nullable(),
      hasRaw: z.boolean(),
    }),
    z.object({
      direction: z.literal('out'),
      mailId: Id,
      at: Instant,
      to: z.string(),
      subject: z.string(),
      kind: z.string(),
      status: z.string(),
      sentAt: Instant.nullable(),
      lastError: z.string().nullable(),
    }),
  ])
  .meta({ id: 'CaseMessage' });
export type CaseMessage = z.infer<typeof CaseMessage>;

export const CaseAction = z
  .object({
    action: z.enum(deskActions),
    allowed: z.boolean(),
    code: z.enum(faultCodes).nullable(),
    why: z.string().nullable().describe('Why not'),
    leadsTo: z
      .object({
        status: z.enum(statuses),
        limit_s: Count.nullable().describe(
          'How long it lasts unless somebody acts, in seconds; null where it has no end',
        ),
      })
      .nullable()
      .describe(
        'How the case stands once it is done; null where it may not be, and of a correction, which the rules read first',
      ),
  })
  .meta({ id: 'CaseAction' });
export type CaseAction = z.infer<typeof CaseAction>;

export const CaseEvent = z
  .object({
    at: Instant,
    actor: z.string(),
    kind: z.string(),
    said: z
      .object({
        who: z.string().nullable().describe('A person, or an address'),
        what: z.string().nullable().describe('A code, a SEN, the names of facts: what it is about'),
        why: z.string().nullable().describe('In the words of whoever did it'),
        until: z.string().nullable().describe('A day, YYYY-MM-DD'),
      })
      .describe('What a sentence about it is made of'),
    data: z.looseObject({}),
  })
  .meta({ id: 'CaseEvent' });
export type CaseEvent = z.infer<typeof CaseEvent>;

export const DeskCase = z
  .object({
    line: QueueCase,
    transfer: TransferView,
    /** The operator's open question to the requester. */
    question: z.object({ text: z.string(), operator: z.string(), at: Instant }).nullable(),
    /** What the rules say of the facts, as they were assessed last. */
    outcome: z.string().nullable(),
    findings: z.array(CaseFinding).readonly(),
    needsTwo: z.array(z.enum(risks)).readonly().describe('Risks for which two operators must approve'),
    facts: z.array(CaseFact).readonly(),
    links: z
      .array(
        z.object({
          purpose: z.enum(['confirm', 'object', 'form', 'address', 'where']),
          expiresAt: Instant.nullable(),
          usedAt: Instant.nullable(),
          usedFor: z.string().nullable(),
        }),
      )
      .readonly()
      .describe('Links that were given out; the newest first'),
    conversation: z.array(CaseMessage).readonly(),
    license: BookLicenseView.nullable(),
    otherCases: z.array(QueueCase).readonly().describe('Of the same request'),
    history: z.array(CaseEvent).readonly(),
    actions: z.array(CaseAction).readonly(),
  })
  .meta({ id: 'DeskCase' });
export type DeskCase = z.infer<typeof DeskCase>;

/** An incoming message to be looked at. License keys in it are masked; the raw one is at …/raw. */
export const DeskMessage = z
  .object({
    inboxId: Id,
    at: Instant,
    channel: z.string(),
    kind: z.enum(['message', 'document']),
    name: z.string(),
    status: z.string(),
    requestId: Id.nullable(),
    headers: z.array(z.tuple([z.string(), z.string()])).readonly(),
    text: z.string().nullable(),
    html: z
      .string()
      .nullable()
      .describe('A fragment made anew from an allow-list, for a frame with `sandbox`; nothing in it is loaded'),
    leftOut: z.object({ images: Count, links: Count, other: Count }).describe('Of the HTML: what was not taken over'),
    attachments: Lines,
    notes: Lines,
    unreadable: z.string().nullable(),
    proof: SenderProof.nullable(),
    rawBytes: Count.nullable().describe('Null where it is not kept any more'),
  })
  .meta({ id: 'DeskMessage' });
export type DeskMessage = z.infer<typeof DeskMessage>;
