/** Every address of the pages, once. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  reception: '/reception',
  queue: '/queue',
  /** The page of one application, opened at one of its matters. */
  application: (id: string, matter?: string | null) => `/applications/${id}${matter ? `#${matter}` : ''}`,
  handOut: '/hand-out',
  overdue: '/overdue',
  cards: '/cards',
  orders: '/supervision-orders',
  calendars: '/calendars',
  calendarDraft: '/calendars/new',
  publication: (id: string) => `/calendars/publications/${id}`,
  progress: '/progress',
  progressOf: (number: string, code: string) => `/progress?number=${number}#${code}`,
} as const;

export const patterns = { application: '/applications/:id', publication: '/calendars/publications/:id' } as const;
