import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findingCodes } from '../../src/contract/codes.ts';
import { type Language, languages } from '../../src/contract/language.ts';
import { licenseTypes } from '../../src/contract/license.ts';
import type { RequestFacts } from '../../src/contract/request.ts';
import { assess } from '../../src/desk/eligibility/assess.ts';
import { forCustomer } from '../../src/desk/eligibility/disclosure.ts';
import { explainForCustomer } from '../../src/desk/eligibility/explain.ts';
import { quoteToMatch } from '../../src/desk/eligibility/quote.ts';
import { rules } from '../../src/desk/eligibility/rules.ts';
import { en } from '../../src/mail/catalog/en.ts';
import { sentenceOf } from '../../src/mail/sentences.ts';
import {
  anyBooks,
  anyFacts,
  anyInput,
  anyKnownLicense,
  anyProfile,
  facts,
  profile,
  request,
  today,
  unproven,
} from './fixtures.ts';

/** What an unproven requester reads of who must confirm. */
const neutral = en.findings.PROOF_MISSING({});

test('assessing answers every input, in order, and the first finding that is not a note decides', () => {
  fc.assert(
    fc.property(anyInput, anyProfile, (input, policy) => {
      const assessment = assess(input, policy);
      const places = assessment.findings.map(({ code }) => findingCodes.indexOf(code));
      assert.deepEqual(
        places,
        places.toSorted((one, other) => one - other),
      );
      const first = assessment.findings.find(({ effect }) => effect !== 'note');
      assert.equal(assessment.decidedBy, first?.code ?? null);
      assert.equal(assessment.outcome, first?.effect ?? 'eligible');
      for (const { said, forStaff } of assessment.findings) assert.ok(sentenceOf(said, 'en') && forStaff);
    }),
    { numRuns: 3_000 },
  );
});

test('what an unproven customer is told never depends on the books', () => {
  let refusedByBooks = 0;
  const otherReason = fc.string();
  fc.assert(
    fc.property(
      anyFacts,
      anyBooks,
      anyBooks,
      fc.boolean(),
      otherReason,
      anyProfile,
      (said, one, other, suspicious, reason, policy) => {
        const told = (books: typeof one, why: string) => {
          const assessment = assess(
            { facts: said, license: books, proof: { standing: 'unproven', reason: why, suspicious }, today },
            policy,
          );
          if (assessment.outcome === 'refuse') refusedByBooks += 1;
          return { answer: forCustomer(assessment, false), text: explainForCustomer(assessment, false) };
        };
        assert.deepEqual(told(one, ''), told(other, reason));
      },
    ),
    { numRuns: 3_000 },
  );
  assert.ok(refusedByBooks > 500, `the books refused only ${refusedByBooks} times, so this proved little`);
});

test('an unproven customer reads no finding that reveals the books, no quote and no tier of the license', () => {
  const open = new Set(rules.filter(({ reveals }) => reveals === 'nothing').map(({ code }) => code));
  fc.assert(
    fc.property(anyInput, anyProfile, (input, policy) => {
      const answer = forCustomer(assess(input, policy), false);
      assert.ok(answer.findings.every(({ code }) => open.has(code)));
      assert.deepEqual([answer.quote, answer.issuedUsers], [null, null]);
      if (input.license !== undefined) assert.ok(answer.findings.some((one) => sentenceOf(one, 'en') === neutral));
    }),
    { numRuns: 2_000 },
  );
});

test('an unknown key and the key of somebody else get the same sentence, even where the asker claims to be proven', () => {
  const unknown = assess(request({ license: null }), profile);
  const foreign = assess(request({ proof: unproven }), profile);
  assert.deepEqual(forCustomer(unknown, true), forCustomer(foreign, false));
  assert.deepEqual(forCustomer(unknown, false), forCustomer(foreign, false));
  const told = (assessment: typeof unknown, code: string, language: Language) => {
    const found = assessment.findings.find((one) => one.code === code);
    return found && sentenceOf(found.said, language);
  };
  for (const language of languages) {
    assert.ok(told(unknown, 'KEY_UNKNOWN', language));
    assert.equal(told(unknown, 'KEY_UNKNOWN', language), told(foreign, 'PROOF_MISSING', language));
  }
});

/** Fills in what was not said, and leaves what was said as it is. */
const fillIn = (said: RequestFacts, more: RequestFacts): RequestFacts => ({
  ...said,
  confirmsServerUse: said.confirmsServerUse ?? more.confirmsServerUse,
  hosting: said.hosting ?? more.hosting,
  agreesToMatchTier: said.agreesToMatchTier ?? more.agreesToMatchTier,
  hostProducts: said.hostProducts.length > 0 ? said.hostProducts : more.hostProducts,
  hostUsers: said.hostUsers ?? more.hostUsers,
  accountEmail: said.accountEmail ?? more.accountEmail,
  firstName: said.firstName ?? more.firstName,
  lastName: said.lastName ?? more.lastName,
  organization: said.organization ?? more.organization,
  address: said.address.country === null ? more.address : said.address,
});

test('saying more never turns a refusal by own words into a move', () => {
  const ownWords = new Set(['HOST_CLOUD', 'HOST_DATA_CENTER', 'HOST_NOT_SERVER', 'MATCH_DECLINED']);
  fc.assert(
    fc.property(anyInput, fc.oneof(fc.constant(facts), anyFacts), anyProfile, (input, more, policy) => {
      const before = assess(input, policy).decidedBy;
      if (before === null || !ownWords.has(before)) return;
      assert.notEqual(assess({ ...input, facts: fillIn(input.facts, more) }, policy).outcome, 'eligible');
    }),
    { numRuns: 3_000 },
  );
});

test('only an active license of a type that moves, of a known app, with its holder behind it, is eligible', () => {
  fc.assert(
    fc.property(anyInput, anyProfile, ({ facts: said, ...rest }, policy) => {
      const input = { ...rest, facts: said };
      if (assess(input, policy).outcome !== 'eligible') return;
      assert.equal(input.license?.status, 'active');
      assert.equal(input.proof.standing, 'holder');
      assert.ok(!policy.licenseTypes.neverMove.some((type) => type === input.license?.type));
    }),
    { numRuns: 3_000 },
  );
});

test('a quote is never negative, in whole cents, and is given only where the license is smaller', () => {
  const [app] = profile.apps;
  assert.ok(app);
  const tier = fc.constantFrom(...profile.tiers);
  fc.assert(
    fc.property(tier, tier, fc.constantFrom(...licenseTypes), (from, to, type) => {
      const price = quoteToMatch(profile, app, type, from, to, today)?.price ?? -1;
      assert.ok(Number.isSafeInteger(price) && price >= 0);
    }),
  );
  fc.assert(
    fc.property(anyFacts, anyKnownLicense, anyProfile, (said, known, policy) => {
      const { quote, issuedUsers } = assess(request({ facts: said, license: known }), policy);
      if (quote) assert.equal(quote.fromUsers, issuedUsers);
    }),
  );
});
