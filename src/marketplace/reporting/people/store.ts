import { type RawBuilder, sql } from 'kysely';

/**
 * Parts of the statements that read rows by their numbers, so that the people of a page come with it: an account `a` with
 * the primary contacts that it named, and the partner. Each is one look into an index for a row.
 */

const person = (alias: string): RawBuilder<unknown> => {
  const of = sql.raw(alias);
  return sql`case when ${of}.email is not null then jsonb_build_object('email', ${of}.email, 'name', ${of}.name) end`;
};

const primary = (role: 'technical' | 'billing', alias: string, account: string): RawBuilder<unknown> => {
  const [of, held] = [sql.raw(alias), sql.raw(account)];
  return sql`left join account_contact ${of}
    on ${of}.account_id = ${held}.account_id and ${of}.role = ${role} and ${of}.is_primary`;
};

export const customerColumns = sql`
  a.email, a.first_name as "firstName", a.last_name as "lastName", a.address, ${person('technical')} as technical,
  ${person('billing')} as billing, partner.facts as partner`;

export const contactsOfCustomer = sql`
  ${primary('technical', 'technical', 'a')} ${primary('billing', 'billing', 'a')}`;

/** A partner's account `pa` as reports name it. */
const partnerFacts = sql`jsonb_build_object('organization', pa.organization, 'holder',
  jsonb_build_object('email', pa.email, 'name', trim(pa.first_name || ' ' || pa.last_name)), 'billing', ${person('pb')})`;

/** Of several partners of the account the one that may do most, and of these the one that may do it longest. */
export const partnerOfCustomer = sql`
  left join lateral (
    select case when pa.account_id is null
      then jsonb_build_object('organization', null, 'holder', jsonb_build_object('email', p.partner_email, 'name', p.partner_email), 'billing', null)
      else ${partnerFacts} end as facts
    from account_partner p left join marketplace_account pa on pa.email_folded = p.partner_email_folded
      ${primary('billing', 'pb', 'pa')}
    where p.account_id = a.account_id
    order by 'orders' = any (p.allows) desc, 'quotes' = any (p.allows) desc, 'licenses' = any (p.allows) desc,
      p.granted_at, p.partner_email_folded
    limit 1
  ) as partner on true`;

/** The partner that placed an order of the line `l`. */
export const partnerOfOrder = sql`
  left join lateral (
    select ${partnerFacts} as facts
    from marketplace_order o join marketplace_account pa
      on pa.account_id = case when o.placed_by like 'partner:%' then substr(o.placed_by, 9)::uuid end
      ${primary('billing', 'pb', 'pa')}
    where o.account_id = l.account_id and o.order_id = l.order_id
    limit 1
  ) as partner on true`;
