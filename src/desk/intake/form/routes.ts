import type { Hono } from 'hono';
import { limits } from '../../../kernel/limits.ts';
import { linkPages } from '../../../platform/http/link-pages.ts';
import type { DeskRoutesContext } from '../../routes.ts';
import { formEnd, formPage, formProblem } from './page.ts';
import { sendForm, viewForm } from './service.ts';

/** The page behind the link in a mail that asks for something: a form filled with what is known. */
export function formRoutes({ desk, doDue }: Pick<DeskRoutesContext, 'desk' | 'doDue'>): Hono {
  const { profile } = desk;
  return linkPages({
    path: '/form/:token',
    vendorName: profile.vendor.name,
    most: limits.body_bytes,
    show: async (token) => {
      const view = await viewForm(desk, token);
      return view.over === null ? formPage(view, profile) : formEnd(view, false);
    },
    act: async (token, sent) => {
      const { view, outcome, wrong } = await sendForm(desk, token, sent);
      if (outcome === 'wrong') return { content: formPage(view, profile, sent, wrong), status: 422 };
      if (outcome === 'taken') await doDue();
      return { content: formEnd(view, outcome === 'taken') };
    },
    unknown: formProblem,
    tooLarge: formProblem,
  });
}
