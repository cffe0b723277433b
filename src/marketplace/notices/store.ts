import { sql } from 'kysely';
import type { Language } from '../../contract/language.ts';
import type { Day } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/db.ts';

export type Progress = {
  readonly doneThrough: Day;
  /** In the middle of these days: up to which day, at which end, after which account. */
  readonly at: { readonly day: Day; readonly end: Day; readonly account: string } | null;
};

/** How far notices are, locked; null where another worker has it in hand. Where there is none yet, it begins after `day`. */
export async function lockProgress(tx: Tx, day: Day): Promise<Progress | null> {
  await sql`insert into notice_progress (done_through) values (${day}::date) on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ done: Day; day: Day | null; end: Day | null; account: string | null }>`
    select done_through as done, working_on as day, at_end as end, after_account as account
    from notice_progress for update skip locked`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { done, day: on, end, account } = row;
  return { doneThrough: done, at: on && end && account ? { day: on, end, account } : null };
}

/** Without a lock, to know that there is nothing to do; null before the first time. */
export async function selectDone(tx: Tx): Promise<Day | null> {
  const { rows } = await sql<{ done: Day }>`select done_through as done from notice_progress`.execute(tx);
  return rows[0]?.done ?? null;
}

export async function setProgress(tx: Tx, { doneThrough, at }: Progress): Promise<void> {
  await sql`
    update notice_progress
    set done_through = ${doneThrough}::date, working_on = ${at?.day ?? null}::date, at_end = ${at?.end ?? null}::date,
      after_account = ${at?.account ?? null}::uuid`.execute(tx);
}

export type Choice = {
  readonly accountId: string;
  readonly wanted: boolean;
  readonly steps: readonly number[] | null;
  readonly language: Language | null;
};

export async function choices(tx: Tx, accountIds: readonly string[]): Promise<readonly Choice[]> {
  const { rows } = await sql<Choice>`
    select account_id as "accountId", wanted, steps, language from account_notice_choice
    where account_id = any(${accountIds}::uuid[])`.execute(tx);
  return rows;
}

export async function putChoice(tx: Tx, { accountId, wanted, steps, language }: Choice): Promise<void> {
  await sql`
    insert into account_notice_choice (account_id, wanted, steps, language)
    values (${accountId}::uuid, ${wanted}, ${steps}::int[], ${language})
    on conflict (account_id) do update
      set wanted = excluded.wanted, steps = excluded.steps, language = excluded.language`.execute(tx);
}

export type Notice = {
  readonly accountId: string;
  readonly licenseId: string;
  readonly maintenanceEnd: Day;
  readonly step: number;
  readonly mailId: string;
};

/** Keeps that these go out, and gives those that did not before. */
export async function insertNew(tx: Tx, notices: readonly Notice[], now: Date): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ licenseId: string }>`
    insert into license_notice (account_id, license_id, maintenance_end, step, mail_id, noticed_at)
    select account_id, license_id, maintenance_end, step, mail_id, ${now.toISOString()}::timestamptz
    from unnest(
      ${notices.map((one) => one.accountId)}::uuid[], ${notices.map((one) => one.licenseId)}::uuid[],
      ${notices.map((one) => one.maintenanceEnd)}::date[], ${notices.map((one) => one.step)}::int[],
      ${notices.map((one) => one.mailId)}::uuid[]
    ) as told (account_id, license_id, maintenance_end, step, mail_id)
    on conflict do nothing returning license_id as "licenseId"`.execute(tx);
  return new Set(rows.map(({ licenseId }) => licenseId));
}
