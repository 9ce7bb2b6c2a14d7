/** Every address of the pages, once. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  reception: '/reception',
  queue: '/queue',
  application: (id: string) => `/applications/${id}`,
  handOut: '/hand-out',
  overdue: '/overdue',
  progress: '/progress',
  progressOf: (number: string, code: string) => `/progress?number=${number}#${code}`,
} as const;

export const patterns = { application: '/applications/:id' } as const;
