/** The sections of the texts: what `en/` has is what every language has. A feature adds its own here. */
type Sections = {
  shared: typeof import('./en/shared.ts').default;
  public: typeof import('./en/public.ts').default;
  check: typeof import('./en/check.ts').default;
  request: typeof import('./en/request.ts').default;
  where: typeof import('./en/where.ts').default;
  holder: typeof import('./en/holder.ts').default;
  licenses: typeof import('./en/licenses.ts').default;
  account: typeof import('./en/account.ts').default;
  orders: typeof import('./en/orders.ts').default;
  people: typeof import('./en/people.ts').default;
  gallery: typeof import('./en/gallery.ts').default;
  entry: typeof import('./en/entry.ts').default;
  desk: typeof import('./en/desk.ts').default;
  case: typeof import('./en/case.ts').default;
  lists: typeof import('./en/lists.ts').default;
  overview: typeof import('./en/overview.ts').default;
};
export type Section = keyof Sections;
export type Texts<S extends Section> = Widened<Sections[S]>;

/** The shape of a catalog, whatever its words are. */
type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
