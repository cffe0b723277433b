import type { Hono } from 'hono';
import { linkPages } from '../../../platform/http/link-pages.ts';
import type { DeskRoutesContext } from '../../routes.ts';
import { linkPage, linkUnknownPage, noAnswerPage } from './page.ts';
import { answerLink, viewLink } from './service.ts';

/** A form of one word. */
const form_bytes = 1024;

/** The page behind the link in a holder's mail. */
export function holderRoutes({ desk, doDue }: Pick<DeskRoutesContext, 'desk' | 'doDue'>): Hono {
  const { profile } = desk;
  return linkPages({
    path: '/confirm/:token',
    vendorName: profile.vendor.name,
    most: form_bytes,
    show: async (token) => linkPage(await viewLink(desk, token), profile),
    act: async (token, { answer }, language) => {
      if (answer !== 'confirm' && answer !== 'object') return { content: noAnswerPage(language, profile), status: 400 };
      const view = await answerLink(desk, token, answer);
      await doDue();
      return { content: linkPage(view, profile) };
    },
    unknown: (language) => linkUnknownPage(language, profile),
    tooLarge: (language) => noAnswerPage(language, profile),
  });
}
