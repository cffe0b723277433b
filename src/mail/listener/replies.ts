/** What a sender's server is told: code, enhanced code (RFC 3463) and a sentence for the person who reads its log. */
export type Reply = { readonly code: number; readonly text: string };

export const replies = {
  kept: '2.0.0 Received',
  unknown: { code: 550, text: '5.1.1 No such mailbox here; this server relays for nobody' },
  tooLarge: (bytes: number): Reply => ({ code: 552, text: `5.3.4 A message may have ${bytes} bytes here` }),
  busy: { code: 451, text: '4.3.2 Too many messages in hand; try again in a minute' },
  notKept: { code: 451, text: '4.3.0 The message could not be kept just now; try again later' },
  connections: { code: 421, text: '4.7.0 Too many connections; try again later' },
  faults: { code: 421, text: '4.7.0 Too many mistakes in one connection' },
  tooSlow: { code: 421, text: '4.4.2 The message took too long' },
  stopping: { code: 421, text: '4.3.2 This server is stopping; try again in a minute' },
} as const;
