import { z } from 'zod';
import * as limits from '../kernel/limits.ts';
import { BookLicenseView, DecisionBody, PageQuery } from './api.ts';
import { faultCodes } from './codes.ts';
import { Email, PlainText } from './license.ts';
import { mailKinds, mailStatuses, mailTimes } from './mail.ts';
import { risks } from './profile.ts';
import { RequestDocument, factNames } from './request.ts';
import { statuses, turns } from './status.ts';

// What the operators' desk takes and gives (/v1/desk). Days and times as in api.ts; no shape holds a license key.

const Id = z.guid({ error: 'must be an id such as 1b4e28ba-2fa1-41d2-883f-0016d3cca427' });
const Instant = z.iso.datetime({ offset: true });
const Lines = z.array(z.string()).readonly();
const Count = z.number().int().min(0);
const Risks = z.array(z.enum(risks)).readonly();
const OperatorName = PlainText.trim().min(1).max(limits.email_chars);

// --- the queue ---

export const queueSorts = ['due', 'oldest', 'newest'] as const;

/** A case in one line. */
export const QueueCase = z
  .object({
    transferId: Id,
    requestId: Id,
    status: z.enum(statuses),
    turn: z.enum(turns).describe('Who must act'),
    code: z.string().nullable().describe('What decided: the ending, or the first finding that is not a note'),
    keyLast4: z.string().nullable(),
    app: z.string().nullable().describe('Key of the app; null where the books do not know the license'),
    sen: z.string().nullable(),
    requester: z.string(),
    requesterName: z.string().nullable(),
    organization: z.string().nullable(),
    risks: Risks,
    assignee: z.string().nullable(),
    approvals: Count.describe('Given so far, where two operators must'),
    dueAt: Instant.nullable().describe('When something is due next; null in an ended case'),
    openedAt: Instant,
    since: Instant.describe('Since when it stands as it does'),
    changedAt: Instant,
  })
  .meta({ id: 'QueueCase' });
export type QueueCase = z.infer<typeof QueueCase>;

export const QueueQuery = z.strictObject({
  turn: z.enum(turns).optional().describe('Without it: all that are open'),
  status: z.enum(statuses).optional(),
  code: z
    .string()
    .regex(/^[A-Z_]{1,60}$/u, 'must be a code such as TIER_SHORTFALL')
    .optional(),
  risk: z.enum(risks).optional(),
  assignee: OperatorName.describe('An operator by name; `-` for cases that nobody has').optional(),
  app: PlainText.trim().min(1).max(limits.text_chars).optional(),
  olderThanDays: z.coerce.number({ error: 'must be a number of days' }).int().min(0).max(10_000).optional(),
  text: PlainText.trim().min(1).max(200).describe('Beginnings of words').optional(),
  sort: z.enum(queueSorts).optional().describe('`due` unless said otherwise; ended cases: `newest`'),
  ...PageQuery,
});
export type QueueQuery = z.infer<typeof QueueQuery>;

const next = z.string().nullable().describe('Hand it in as `after` for the next page; null on the last one');
export const TurnCounts = z.object({ operator: Count, requester: Count, holder: Count, nobody: Count });

export const QueuePage = z
  .object({
    cases: z.array(QueueCase).readonly(),
    counts: TurnCounts.nullable().describe(
      'Open cases with the same filters but `turn`; null on a further page, and for a text that very many have',
    ),
    next,
  })
  .meta({ id: 'QueuePage' });

// --- search ---

/** In a body and not in the address: it may hold a license key. */
export const SearchBody = z
  .strictObject({ text: PlainText.trim().min(1).max(limits.key_chars) })
  .meta({ id: 'DeskSearch' });

export const matchedBy = ['license-key', 'id', 'sen', 'address', 'words'] as const;
export const SearchResult = z
  .object({
    cases: z.array(QueueCase.extend({ matchedBy: z.enum(matchedBy) })).readonly(),
    licenses: z
      .array(BookLicenseView.extend({ matchedBy: z.enum(matchedBy) }))
      .readonly()
      .describe('In the books'),
    more: z.boolean().describe('There are more than are shown: say more'),
  })
  .meta({ id: 'DeskSearchResult' });
export type SearchResult = z.infer<typeof SearchResult>;

// --- what operators do ---

export const deskActions = ['approve', 'refuse', 'withdraw', 'undo', 'ask', 'correct', 'assign', 'note'] as const;
export type DeskAction = (typeof deskActions)[number];

const Reason = PlainText.trim().max(limits.reason_chars);
export const QuestionBody = z
  .strictObject({
    text: PlainText.trim()
      .min(3)
      .max(limits.reason_chars)
      .describe("The question in the operator's words, as the requester reads it"),
    facts: z
      .array(z.enum(factNames))
      .max(factNames.length)
      .default([])
      .describe('Facts to ask for beside it, in our own words'),
  })
  .meta({ id: 'Question' });
export type QuestionBody = z.infer<typeof QuestionBody>;

export const CorrectionBody = z
  .strictObject({ facts: RequestDocument.omit({ requester: true }), reason: Reason })
  .meta({ id: 'Correction' });
export type CorrectionBody = z.infer<typeof CorrectionBody>;

export const AssignBody = z
  .strictObject({ to: OperatorName.nullable().describe('Null: nobody has it'), reason: Reason.optional() })
  .meta({ id: 'Assign' });
export const NoteBody = z.strictObject({ text: PlainText.trim().min(3).max(limits.reason_chars) }).meta({ id: 'Note' });

export const DecisionsBody = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.enum(['approve', 'refuse', 'withdraw']), ...idsAnd(), ...DecisionBody.shape }),
    z.strictObject({ action: z.literal('assign'), ...idsAnd(), ...AssignBody.shape }),
    z.strictObject({ action: z.literal('note'), ...idsAnd(), ...NoteBody.shape }),
  ])
  .meta({ id: 'Decisions' });
export type DecisionsBody = z.infer<typeof DecisionsBody>;

function idsAnd() {
  return {
    transferIds: z
      .array(Id)
      .min(1)
      .max(limits.decisions)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'must name each case once' }),
  };
}

export const DecisionsAnswer = z
  .object({
    done: Count,
    refused: Count,
    results: z
      .array(
        z.object({
          transferId: Id,
          ok: z.boolean(),
          status: z.enum(statuses).nullable(),
          code: z.enum(faultCodes).nullable(),
          message: z.string().nullable(),
        }),
      )
      .readonly()
      .describe('In the order of the call'),
  })
  .meta({ id: 'DecisionsAnswer' });
export type DecisionsAnswer = z.infer<typeof DecisionsAnswer>;

// --- outgoing mail ---

export const MailQuery = z.strictObject({
  status: z.enum(mailStatuses).optional(),
  kind: z.enum(mailKinds).optional(),
  transferId: Id.optional(),
  to: Email.optional(),
  when: z
    .enum(mailTimes)
    .optional()
    .describe('`now`: sent, or to be sent by now, the newest first. `planned`: of later days, the next first'),
  ...PageQuery,
  after: Id.optional(),
});
export const DeskMailLine = z
  .object({
    mailId: Id,
    at: Instant,
    status: z.enum(mailStatuses),
    kind: z.string(),
    language: z.string(),
    to: z.string(),
    cc: Lines,
    subject: z.string(),
    transferId: Id.nullable(),
    requestId: Id.nullable(),
    attempts: Count,
    nextAttemptAt: Instant.nullable(),
    lastError: z.string().nullable(),
    sentAt: Instant.nullable(),
    maySendAgain: z.boolean(),
  })
  .meta({ id: 'DeskMailLine' });
export type DeskMailLine = z.infer<typeof DeskMailLine>;
export const DeskMailPage = z.object({ mails: z.array(DeskMailLine).readonly(), next }).meta({ id: 'DeskMailPage' });
export const DeskMail = DeskMailLine.extend({
  text: z.string(),
  html: z.string().describe('For a frame with `sandbox`'),
}).meta({ id: 'DeskMail' });

// --- settings, books, overview ---

export const DeskSettings = z
  .object({
    environment: z
      .array(
        z.object({
          name: z.string(),
          value: z.string().nullable().describe('Masked where it is a secret; null where it is not set'),
          from: z.enum(['environment', 'default', 'not set']),
          secret: z.boolean(),
        }),
      )
      .readonly(),
    profileFile: z.string(),
    profile: z.looseObject({}).describe('As in force, with the defaults filled in'),
    database: z.enum(['pglite', 'postgres']),
    destination: z.string(),
  })
  .meta({ id: 'DeskSettings' });
export type DeskSettings = z.infer<typeof DeskSettings>;

export const BookLicenseDetail = BookLicenseView.extend({
  cases: z.array(QueueCase).readonly().describe('The newest first'),
}).meta({ id: 'BookLicenseDetail' });

export const overviewSteps = ['day', 'week', 'month'] as const;
export const OverviewQuery = z.strictObject({
  from: z.iso.date({ error: 'must be a day such as 2026-01-01' }),
  to: z.iso.date({ error: 'must be a day such as 2026-12-31' }).describe('The last day, inclusive'),
  by: z.enum(overviewSteps).optional(),
});

const Money = z.object({ currency: z.string(), amount: z.number().int(), quotes: Count });
export const Overview = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    by: z.enum(overviewSteps),
    totals: z.object({ opened: Count, moved: Count, refused: Count, withdrawn: Count, expired: Count, undone: Count }),
    /** One for each step that something happened in; `start` is its first day. */
    series: z
      .array(
        z.object({
          start: z.iso.date(),
          opened: Count,
          moved: Count,
          refused: Count,
          withdrawn: Count,
          expired: Count,
          undone: Count,
        }),
      )
      .readonly(),
    refusedBy: z
      .array(z.object({ code: z.string(), count: Count }))
      .readonly()
      .describe('Why, the most frequent first'),
    steps: z
      .array(
        z.object({
          status: z.enum(statuses),
          left: Count.describe('Cases that left this status in the time'),
          median_s: z.number().describe('Half of them were in it for at most so many seconds'),
          p90_s: z.number(),
        }),
      )
      .readonly()
      .describe('From counts by length of stay: a figure is at most 19 % above the true one'),
    waiting: TurnCounts.describe('Now'),
    stuck: z
      .array(
        z.object({
          status: z.enum(statuses),
          day: Count.describe('Cases that stand so for less than a day'),
          week: Count,
          month: Count,
          longer: Count,
          oldest: Instant.nullable(),
        }),
      )
      .readonly()
      .describe('Now: open cases by how long they stand as they do'),
    money: z.object({
      moved: z.array(Money).readonly().describe('Quotes that went along with what moved in the time'),
      open: z.array(Money).readonly().describe('Quotes of cases that are open now'),
    }),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;
