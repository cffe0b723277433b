import { createRoute } from '@hono/zod-openapi';
import { EligibilityAnswer, EligibilityQuestion } from '../../contract/api.ts';
import { FaultError } from '../../contract/codes.ts';
import type { Language } from '../../contract/language.ts';
import { dayOf } from '../../kernel/day.ts';
import { insteadOf, quoteLines, sentenceOf } from '../../mail/sentences.ts';
import { languageOf } from '../../platform/http/language.ts';
import {
  type Caller,
  type Router,
  answerOf,
  bodyOf,
  callers,
  jsonBody,
  newRouter,
  problems,
} from '../../platform/http/routes.ts';
import { type CustomerRoutesContext, type DeskRoutesContext, counted, deskTokenOrNone } from '../routes.ts';
import type { Desk } from '../service.ts';
import { type LicenseForRules, toLicenseForRules } from '../sources/license.ts';
import { findLicense } from '../sources/service.ts';
import { factsAsked, licenseAsked, notAskedYet } from './ask-first.ts';
import { assess } from './assess.ts';
import { forCustomer } from './disclosure.ts';
import { aheadOf } from './ahead.ts';
import { explainForCustomer, explainForStaff } from './explain.ts';
import type { Quote } from './types.ts';

type AskRoutesContext = Pick<DeskRoutesContext, 'desk' | 'gate'> & Pick<CustomerRoutesContext, 'tries' | 'clientOf'>;

/** `POST /v1/eligibility`: the same decision as for a request, without opening a case. A refusal is a 200, too. */
export function eligibilityRoutes(about: AskRoutesContext): Router {
  const { desk, gate } = about;
  const router = newRouter();
  const route = createRoute({
    method: 'post',
    path: '/v1/eligibility',
    tags: ['Ask first'],
    summary: 'May this license move, and what would it cost?',
    description: 'Opens no case and looks into no books, unless a desk token asks about a `licenseKey`.',
    security: deskTokenOrNone,
    middleware: [callers(gate, ['desk'], 'public'), counted(about, 'ask-client'), jsonBody] as const,
    request: { body: bodyOf(EligibilityQuestion) },
    responses: {
      200: answerOf('The answer; `eligible` is false for a refusal', EligibilityAnswer),
      ...problems(400, 401, 403, 413, 415, 429),
    },
  });
  router.openapi(route, async (context) => {
    const question = context.req.valid('json');
    const caller = context.get('caller');
    const license = await licenseOf(desk, question, caller);
    const input = { facts: factsAsked(question, license), license, proof: notAskedYet, today: dayOf(desk.now()) };
    const assessment = assess(input, desk.profile);
    const staff = caller !== null;
    const language = staff ? 'en' : (question.language ?? languageOf(context));
    const { outcome, decidedBy, missing, issuedUsers, requiredUsers } = assessment;
    const quote = quoteIn(assessment.quote, language);
    const findings = staff
      ? assessment.findings.map(({ code, effect, whoActs, forStaff }) => ({
          code,
          effect,
          whoActs,
          sentence: forStaff,
          instead: null,
        }))
      : forCustomer(assessment, true).findings.map((finding) => ({
          code: finding.code,
          effect: finding.effect,
          whoActs: finding.whoActs,
          sentence: sentenceOf(finding, language),
          instead: insteadOf(finding, language),
        }));
    const explanation = staff ? explainForStaff(assessment) : explainForCustomer(assessment, true);
    const eligible = outcome === 'eligible';
    const ahead = aheadOf(assessment, license, maintenanceEndOf(question, license), desk.profile);
    const answer = { eligible, outcome, decidedBy, findings, missing, issuedUsers, requiredUsers, quote };
    return context.json({ ...answer, ahead, language, explanation }, 200);
  });
  return router;
}

/** Nobody asked of the dates says nothing of them; the desk's own license has its own. */
const maintenanceEndOf = (question: EligibilityQuestion, license: LicenseForRules | null): string | null =>
  question.licenseKey === undefined ? (question.maintenanceEnd ?? null) : (license?.maintenanceEnd ?? null);

const quoteIn = (quote: Quote | null, language: Language): Quote | null =>
  quote && { ...quote, formula: quoteLines(quote, language).at(-1) ?? quote.formula };

async function licenseOf(desk: Desk, question: EligibilityQuestion, caller: Caller): Promise<LicenseForRules | null> {
  if (question.licenseKey !== undefined) {
    if (caller === null) {
      throw new FaultError({
        code: 'UNAUTHENTICATED',
        field: '/licenseKey',
        message: 'Only the desk may ask about a license key. Ask with "app" and "editors", or send a desk token.',
      });
    }
    const found = await findLicense(desk.db, desk, question.licenseKey);
    return found && toLicenseForRules(found);
  }
  const described = licenseAsked(question, desk.profile, dayOf(desk.now()));
  if (described) return described;
  const field = question.app === undefined ? '/app' : '/editors';
  throw new FaultError({
    code: 'BODY_INVALID',
    field,
    message: `The body, ${field}: is missing; say which app the license is for and how many editors it counts.`,
  });
}
