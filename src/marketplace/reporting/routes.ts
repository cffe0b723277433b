import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { FaultCode } from '../../contract/codes.ts';
import type { ExportBegun, ExportState, ReportErrors, ReportFormat } from '../../contract/reporting.ts';
import * as limits from '../../kernel/limits.ts';
import type { Db } from '../../platform/db/db.ts';
import { mediaTypes } from './exported.ts';
import type { Exports } from './exports/service.ts';
import { type ReportName, hrefOf, linksOf, pairsOf, queryLink, reportPaths } from './links.ts';
import type { OpenReport, Queries, ReportError, Reports } from './service.ts';

/** Every code this API answers with, and the status that goes with it. */
const statusOf = {
  QUERY_INVALID: 400,
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  EXPORTS_FULL: 429,
} as const satisfies Partial<Record<FaultCode, ContentfulStatusCode>>;

export type ReportRoutesContext = {
  readonly db: Db;
  readonly reports: Reports;
  readonly exports: Exports;
  /** The vendor's number in addresses. */
  readonly vendorNumber: number;
  /** Is given the whole Authorization header and tells whose it is, or null. */
  readonly authenticate: (authorizationHeader: string) => Promise<{ readonly name: string } | null>;
};

type Env = { Variables: { caller: string } };

/**
 * The reporting API v2, byte for byte as the Marketplace's own (formats, section 2): lists, files, and files made
 * beside the call. Links carry no host name. Errors are `{"errors":[{"message","path","code"}]}`, `path` being the name
 * of a parameter.
 */
export function reportRoutes(context: ReportRoutesContext): Hono<Env> {
  const app = new Hono<Env>();
  app.use('/rest/2/vendors/:vendorId/reporting/*', known(context));
  for (const report of ['licenses', 'transactions'] as const) addReport(app, context, report);
  return app;
}

/** Whoever calls must be known, and ask for the vendor who is here. */
function known({ authenticate, vendorNumber }: ReportRoutesContext): MiddlewareHandler<Env> {
  return async (at, next) => {
    const caller = await authenticate(at.req.header('authorization') ?? '');
    if (caller === null) {
      at.header('WWW-Authenticate', 'Basic realm="Marketplace", charset="UTF-8"');
      const message = 'Name and password are missing or wrong; send them with basic authentication.';
      return failed(at, 'UNAUTHENTICATED', message);
    }
    if (at.req.param('vendorId') !== String(vendorNumber))
      return failed(at, 'NOT_FOUND', 'There is no vendor of this number here.');
    at.set('caller', caller.name);
    at.header('Cache-Control', 'no-store');
    return next();
  };
}

function addReport(app: Hono<Env>, context: ReportRoutesContext, report: ReportName): void {
  const path = `/rest/2/vendors/:vendorId/reporting/${reportPaths[report]}`;
  const base = `/rest/2/vendors/${context.vendorNumber}/reporting/${reportPaths[report]}`;
  const { db, reports, exports } = context;
  const opened = (at: Context, then: (open: OpenReport, queries: Queries) => Promise<Response>) => {
    const queries = at.req.queries();
    const open = reports.open(report, queries);
    return open.ok ? then(open.value, queries) : failures(at, open.error);
  };

  app.get(path, (at) =>
    opened(at, async (open, queries) => {
      const { rows, next } = await db.transaction().execute((tx) => open.page(tx, open.asked));
      const page = {
        offset: Number(queries['offset']?.at(-1) ?? 0),
        limit: open.asked.limit,
        cursor: queries['cursor']?.at(-1) ?? null,
      };
      const links = linksOf(report, base, pairsOf(report, queries), page, next);
      return at.json({ _links: links, [report]: rows });
    }),
  );
  app.get(`${path}/export`, (at) =>
    opened(at, async (open) => {
      const format = open.accept ?? acceptedOf(at.req.header('accept')) ?? 'csv';
      return file(at, report, format, exports.now(open, format));
    }),
  );
  app.post(`${path}/async/export`, (at) =>
    opened(at, async (open, query) => {
      const asked = { report, format: open.accept ?? 'json', query, by: at.get('caller') };
      const id = await exports.begin(asked);
      if (id === null)
        return failed(
          at,
          'EXPORTS_FULL',
          `${limits.exports_open} exports are being made already. Try again when one of them is ready.`,
        );
      const self = { href: hrefOf(`${base}/async/export`, pairsOf(report, query)) };
      const links = { self, query: queryLink(report, `${base}/async/export`), ...exportLinks(base, id) };
      return at.json({ _links: links, export: { id } } satisfies ExportBegun);
    }),
  );
  app.get(`${path}/async/export/:exportId/status`, async (at) => {
    const found = await foundExport(at, exports, report);
    if (found === null) return noSuchExport(at);
    const { status, download } = exportLinks(base, found.id);
    return at.json({
      _links: { self: status, download },
      export: { id: found.id, status: found.status },
    } satisfies ExportState);
  });
  app.get(`${path}/async/export/:exportId`, async (at) => {
    const found = await foundExport(at, exports, report);
    if (found === null) return noSuchExport(at);
    if (found.status === 'COMPLETED') return file(at, report, found.format, exports.content(found.id));
    const message = found.status === 'FAILED' ? 'The export failed. Ask for it again.' : 'Export is being processed';
    return failed(at, 'NOT_FOUND', message);
  });
  for (const [one, method] of Object.entries(methods))
    app.all(`${path}${one}`, (at) => {
      at.header('Allow', method);
      return failed(at, 'METHOD_NOT_ALLOWED', `${at.req.method} is not known here; this address takes ${method}.`);
    });
}

const methods = {
  '': 'GET',
  '/export': 'GET',
  '/async/export': 'POST',
  '/async/export/:exportId': 'GET',
  '/async/export/:exportId/status': 'GET',
} as const;

const exportLinks = (base: string, id: string) => ({
  status: { href: `${base}/async/export/${id}/status` },
  download: { href: `${base}/async/export/${id}` },
});

async function foundExport(at: Context, exports: Exports, report: ReportName) {
  const id = z.uuid().safeParse(at.req.param('exportId'));
  const found = id.success ? await exports.find(report, id.data) : null;
  return found && id.success ? { ...found, id: id.data } : null;
}

const noSuchExport = (at: Context): Response =>
  failed(at, 'NOT_FOUND', 'There is no export of this id, or its time is over. Ask for it again.');

/** A tool that says nothing in the address may say in its header what it reads. */
function acceptedOf(header = ''): ReportFormat | null {
  if (header.includes('application/json')) return 'json';
  return header.includes('text/csv') ? 'csv' : null;
}

/** Sent as it is made: a report of a million rows is never held as a whole. */
function file(at: Context, report: ReportName, format: ReportFormat, stretches: AsyncIterable<string>): Response {
  return at.body(ReadableStream.from(encoded(stretches)), 200, {
    'Content-Type': mediaTypes[format],
    'Content-Disposition': `attachment; filename="${report}.${format}"`,
  });
}

async function* encoded(texts: AsyncIterable<string>): AsyncIterable<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

const failures = (at: Context, errors: readonly ReportError[]): Promise<Response> =>
  Promise.resolve(at.json({ errors: errors.slice(0, limits.report_values) } satisfies ReportErrors, 400));

const failed = (at: Context, code: keyof typeof statusOf, message: string): Response =>
  at.json({ errors: [{ message, code }] } satisfies ReportErrors, statusOf[code]);
