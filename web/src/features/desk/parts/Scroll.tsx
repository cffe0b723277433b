import type { ReactNode, Ref } from 'react';

type Props = {
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
  /** All columns but the first are numbers. */
  readonly counts?: boolean;
  readonly box?: Ref<HTMLDivElement>;
};

/** A box that scrolls by itself; it takes the focus, so that arrow keys scroll it, too (WCAG 2.2, 2.1.1). */
export function Scroll({ label, className, children, counts = false, box }: Props) {
  return (
    <div
      ref={box}
      className={className}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={label}
      data-counts={counts || undefined}
    >
      {children}
    </div>
  );
}
