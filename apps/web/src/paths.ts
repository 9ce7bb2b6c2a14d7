/** Every address of the pages, once. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  reception: '/reception',
  /** A 暂存 opened again. */
  draft: (id: string) => `/reception?draft=${id}`,
  workbench: '/workbench',
  /** 预约与上门 of the counters. */
  appointmentDesk: '/appointment-desk',
  appointmentList: (kind: 'visit' | 'home') => (kind === 'home' ? '/appointment-desk?list=homes' : '/appointment-desk'),
  /** 现场协调, opened at one 请示. */
  instructions: '/instructions',
  instruction: (id: string) => `/instructions#${id}`,
  preReviews: '/pre-reviews',
  preReview: (id: string) => `/pre-reviews/${id}`,
  /** 电话告知, opened at one applicant. */
  telephoneCalls: '/telephone-calls',
  telephoneCall: (application: string) => `/telephone-calls#${application}`,
  supply: '/supply',
  supplyOf: (application: string) => `/supply?application=${application}`,
  /** 断网收件单 of one's window. */
  outageSheets: '/outage-sheets',
  /** 材料流转交接单. */
  paperTransfers: '/paper-transfers',
  handPapers: '/paper-transfers/new',
  paperTransfer: (id: string) => `/paper-transfers/${id}`,
  queue: '/queue',
  /** The page of one application, opened at one of its matters. */
  application: (id: string, matter?: string | null) => `/applications/${id}${matter ? `#${matter}` : ''}`,
  /** 办件审查: one matter at the desk of three panes. */
  review: (id: string, matter: string) => `/review/${id}/${matter}`,
  handOut: '/hand-out',
  /** 副屏, on the applicant's side of the counter. */
  secondScreen: '/screen',
  supervision: '/supervision',
  /** The matters behind a figure. */
  matters: '/supervision/matters',
  /** 补录与作废. */
  lateEntries: '/supervision/late-entries',
  /** 短信处置: what did not surely arrive. */
  undecidedMessages: '/supervision/messages',
  /** 口径与阈值. */
  thresholds: '/supervision/thresholds',
  /** 容缺/补正台账. */
  owed: '/supervision/owed-papers',
  overdue: '/overdue',
  cards: '/cards',
  orders: '/supervision-orders',
  rectifications: '/rectifications',
  /** One 差评 and its handling. */
  rectification: (id: string) => `/rectifications/${id}`,
  consultation: '/consultation',
  conflicts: '/catalogue/conflicts',
  coverage: '/catalogue/coverage',
  guides: '/guides',
  guidesOf: (region: string) => `/guides/${region}`,
  /** The public guide of an item, by one channel. */
  guide: (region: string, item: string, channel?: string) => `/guides/${region}/${item}${channel === undefined ? '' : `?channel=${channel}`}`,
  calendars: '/calendars',
  calendarDraft: '/calendars/new',
  /** The days a region adds to a year. */
  localDraft: (region: string, year: number) => `/calendars/local/${region}/${year}`,
  publication: (id: string) => `/calendars/publications/${id}`,
  /** 设置: 键位自检 and 本机设备. */
  settings: '/settings',
  devices: '/settings#devices',
  /** 组件样例: the shared components, live. */
  examples: '/examples',
  /** 网上申报 of an item; opened again with the id, and the code behind the #. */
  apply: (region: string, item: string, begun?: { id: string; code: string }) => `/apply/${region}/${item}${begun === undefined ? '' : `?id=${begun.id}#${begun.code}`}`,
  /** The board of a hall. */
  hall: (office: string) => `/hall/${office}`,
  /** 取号. */
  ticket: (office: string) => `/hall/${office}/ticket`,
  ownTicket: (office: string, id: string) => `/hall/${office}/ticket?id=${id}`,
  /** 预约, for everybody. */
  appointments: '/appointments',
  /** With region and item chosen. */
  appointmentFor: (region: string, item: string) => `/appointments?region=${region}&item=${item}`,
  progress: '/progress',
  progressOf: (number: string, code: string) => `/progress?number=${number}#${code}`,
} as const;

export const patterns = { application: '/applications/:id', paperTransfer: '/paper-transfers/:id', rectification: '/rectifications/:id', review: '/review/:id/:matterId', guidesOf: '/guides/:region', guide: '/guides/:region/:item', apply: '/apply/:region/:item', hall: '/hall/:office', ticket: '/hall/:office/ticket', preReview: '/pre-reviews/:id', publication: '/calendars/publications/:id', localDraft: '/calendars/local/:region/:year' } as const;
