import type { ReactNode } from 'react';

/** Drawn in the color of the text around. The words beside an icon say what it means, so it is hidden from readers. */
const drawn = (paths: ReactNode) =>
  function Icon() {
    return (
      <svg
        width="20"
        height="20"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {paths}
      </svg>
    );
  };

export const SunIcon = drawn(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4" />
  </>,
);
export const MoonIcon = drawn(<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z" />);
export const HalfIcon = drawn(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 3a9 9 0 0 1 0 18Z" fill="currentColor" />
  </>,
);
export const CheckIcon = drawn(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const CrossIcon = drawn(<path d="M6 6l12 12M18 6 6 18" />);
export const CopyIcon = drawn(
  <>
    <rect x="9" y="9" width="11" height="11" rx="2" />
    <path d="M5 15V6a2 2 0 0 1 2-2h9" />
  </>,
);
export const ArrowIcon = drawn(<path d="M5 12h14M13 6l6 6-6 6" />);
export const WarnIcon = drawn(<path d="M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17v.1" />);
