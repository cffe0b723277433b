/** Texts of the public pages. */
export default {
  title: (vendor: string) => `Move your ${vendor} license`,
  lead: (vendor: string, destination: string) =>
    `You bought a license from ${vendor}, and your other licenses are in the ${destination}. Bring it there, once and for good: the same license, in the account that holds the rest.`,
  start: {
    ask: 'Ask for the move',
    check: 'Check whether it can move',
    note: 'Nothing moves before you and the holder have confirmed it. You can also write to',
    moved: 'Moved already?',
    account: 'Sign in to your licenses',
  },
  hostings: { server: 'Server', 'data-center': 'Data Center', cloud: 'Cloud' },
  stays: {
    title: 'What stays',
    items: [
      'The app, its settings and all content: nothing is installed anew',
      'The number of users and the type of your license',
      'Every paid day of maintenance, to the same date',
      'Use without end, on your own Server',
    ],
  },
  changes: {
    title: 'What changes',
    account: (destination: string) =>
      `The license belongs to your ${destination} account, with a SEN of its own for support`,
    seller: (vendor: string, destination: string) =>
      `Renewals and upgrades are bought in the ${destination}, no longer from ${vendor}`,
    key: (days: number) => `You get a new license key; the old one goes on working for ${days} days beside it`,
    match: 'The size of the license has to match your host from now on',
  },
  who: {
    title: 'Who may move a license',
    host: {
      title: (hostings: string) => `Your host is a ${hostings}`,
      text: (hosts: string, hostings: string) =>
        `The app runs in ${hosts} on a ${hostings} that your organization runs itself, behind its own firewall.`,
    },
    match: {
      title: 'The license matches your host, or you agree to match it',
      text: (exact: boolean) =>
        exact
          ? 'Bought from us, a license for 10 editors is fine on a host with 100 users. There, it has to be of exactly the size of the host.'
          : 'Bought from us, a license for 10 editors is fine on a host with 100 users. There, it has to be at least as large as the host; a larger one moves as it is.',
    },
    shortfall: {
      'quote-then-transfer':
        'A smaller license moves as it is, with a quote for the difference in your account. You see the price before anything moves.',
      'upgrade-first': 'A smaller license is upgraded first and then moves. You see the price before you decide.',
      honor: 'A smaller license is brought to the size of your host with the move, at no charge.',
    },
    elsewhere: (hosting: string) => `Your host is ${hosting}?`,
  },
  why: {
    title: 'Why move it',
    gains: [
      {
        title: 'One seller, one set of terms',
        text: 'Maintenance and upgrades of this app come from where you buy all the others.',
      },
      {
        title: 'One day for all renewals',
        text: 'Bring the end of maintenance of several licenses to the same date, and renew them together.',
      },
      { title: 'More than a year at once', text: 'Buy maintenance for two or three years in one order.' },
    ],
  },
  how: {
    title: 'How it goes',
    ask: {
      title: 'You ask',
      text: 'Tell us which license should move to which account. Several licenses fit into one request.',
    },
    check: {
      title: 'We check',
      text: 'Whether it may move and what it takes to match, you hear at once. What is missing, we ask for in one go.',
    },
    confirm: {
      title: 'The holder confirms',
      text: (days: number) =>
        `Whoever our books name as the holder of the license gets a mail with a link and ${days} days to answer. If the request itself came from the holder, and the mail proves it, this is done already.`,
    },
    move: {
      title: 'The license moves',
      text: 'A new license appears in the account. Its number, the SEN, comes by mail.',
    },
    use: {
      title: 'You put in the new key',
      text: (days: number) => `In the settings of the app, at a time that suits you: both keys work for ${days} days.`,
    },
    ready: {
      title: 'What you need at hand',
      items: [
        'The license key, or several',
        'The e-mail address of the account that shall get the license, exactly as it is written there',
        'First and last name of the person whose account it is',
        'The organization and its full address',
        'How many users your host is licensed for',
      ],
    },
  },
  safe: {
    title: 'Nothing moves behind your back',
    text: (days: number) =>
      `A license key alone moves nothing, since others may have seen it. The holder has to stand behind the move; silence is no consent. If something was wrong, a move can be undone for ${days} days.`,
  },
  apps: { title: 'Apps whose licenses can move', on: (host: string) => `for ${host}` },
};
