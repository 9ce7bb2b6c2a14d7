import { calendarOf } from '../deadline/calendar';
import type { OpeningHours, Shift } from '../deadline/opening-hours';

/** The two published calendars and the predicted year, so that a spec counts the days a clerk would count. */
export const officeCalendar = calendarOf([
  {
    year: 2025,
    status: 'published',
    basis: '国办发明电〔2024〕12号',
    off: [
      { from: '2025-01-01', to: '2025-01-01', holiday: '元旦' },
      { from: '2025-01-28', to: '2025-02-04', holiday: '春节' },
      { from: '2025-04-04', to: '2025-04-06', holiday: '清明节' },
      { from: '2025-05-01', to: '2025-05-05', holiday: '劳动节' },
      { from: '2025-05-31', to: '2025-06-02', holiday: '端午节' },
      { from: '2025-10-01', to: '2025-10-08', holiday: '国庆节、中秋节' },
    ],
    working: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'].map((date) => ({ date, why: '调休上班' })),
  },
  {
    year: 2026,
    status: 'published',
    basis: '国办发明电〔2025〕7号',
    off: [
      { from: '2026-01-01', to: '2026-01-03', holiday: '元旦' },
      { from: '2026-02-15', to: '2026-02-23', holiday: '春节' },
      { from: '2026-04-04', to: '2026-04-06', holiday: '清明节' },
      { from: '2026-05-01', to: '2026-05-05', holiday: '劳动节' },
      { from: '2026-06-19', to: '2026-06-21', holiday: '端午节' },
      { from: '2026-09-25', to: '2026-09-27', holiday: '中秋节' },
      { from: '2026-10-01', to: '2026-10-07', holiday: '国庆节' },
    ],
    working: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map((date) => ({ date, why: '调休上班' })),
  },
  {
    year: 2027,
    status: 'predicted',
    basis: '《全国年节及纪念日放假办法》',
    off: [
      { from: '2027-01-01', to: '2027-01-01', holiday: '元旦' },
      { from: '2027-02-05', to: '2027-02-08', holiday: '春节' },
      { from: '2027-04-05', to: '2027-04-05', holiday: '清明节' },
      { from: '2027-05-01', to: '2027-05-02', holiday: '劳动节' },
      { from: '2027-06-09', to: '2027-06-09', holiday: '端午节' },
      { from: '2027-09-15', to: '2027-09-15', holiday: '中秋节' },
      { from: '2027-10-01', to: '2027-10-03', holiday: '国庆节' },
    ],
    working: [],
  },
]);

const day: readonly Shift[] = [
  { opens: '08:30', closes: '12:00' },
  { opens: '13:30', closes: '17:30' },
];

export const officeHours: OpeningHours = {
  code: 'default',
  usual: { opens: '08:30', closes: '17:30' },
  weekly: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] },
  makeUpDay: day,
  dates: new Map(),
};
