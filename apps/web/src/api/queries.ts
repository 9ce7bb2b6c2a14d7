import { keepPreviousData, useInfiniteQuery, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, query, rememberToken } from './client';
import { Problem } from './problem';
import type {
  ApplicantWays, ApplicationView, AssessInput, Assessment, Bundle, CardPage, Channel, ClockExplanation, Colleague, DemoClock, DocumentView, ExplainedCard, Guide, ItemHit, MatterTime, OrderPage, Organisation, Post, ProgressView, RectificationPage, RectificationView, Session, SourceDocument,
} from './contract';

/** The person signed in; null when nobody is. */
export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: loadSession, staleTime: Infinity, retry: false });
}

async function loadSession(): Promise<Session | null> {
  try {
    const session = await call<Session>('/session');
    rememberToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-signed-in') return null;
    throw error;
  }
}

export function useOrganisation() {
  return useQuery({ queryKey: ['organisation'], queryFn: () => call<Organisation>('/organisation'), staleTime: Infinity });
}

/** The documents that sources name; they hardly ever change. */
export function useDocuments() {
  return useQuery({ queryKey: ['documents'], queryFn: () => call<SourceDocument[]>('/catalogue/documents'), staleTime: Infinity });
}

/** Who holds a post now, where the person signed in works. */
export function useColleagues(post: Post | undefined, department: string | undefined) {
  return useQuery({ queryKey: ['colleagues', post, department], queryFn: () => call<Colleague[]>(`/organisation/colleagues${query({ post, department })}`), enabled: post !== undefined, staleTime: 60_000 });
}

const itemsQuery = (region: string, q: string) => ({
  queryKey: ['items', region, q],
  queryFn: ({ signal }: { signal: AbortSignal }) => call<ItemHit[]>(`/catalogue/items${query({ region, q })}`, { signal }),
  staleTime: 60_000,
});

export function useItems(region: string, q: string) {
  return useQuery({ ...itemsQuery(region, q), enabled: region !== '', placeholderData: keepPreviousData });
}

/** The hits for one text, as soon as they can be had. */
export function useItemFinder(region: string): (q: string) => Promise<ItemHit[]> {
  const client = useQueryClient();
  return (q) => client.fetchQuery(itemsQuery(region, q));
}

export function useBundles(region: string) {
  return useQuery({ queryKey: ['bundles', region], queryFn: () => call<Bundle[]>(`/catalogue/bundles${query({ region })}`), enabled: region !== '', staleTime: 60_000 });
}

/** The guides of several items at once, each with the facts given so far; undefined while one loads. */
export function useGuides(region: string, asked: readonly { item: string; facts: Readonly<Record<string, string>> }[], channel: Channel = 'window'): (Guide | undefined)[] {
  return useQueries({
    queries: asked.map(({ item, facts }) => ({
      queryKey: ['guide', region, item, facts, channel],
      queryFn: () => call<Guide>(`/catalogue/guide${query({ item, region, channel, fact: Object.entries(facts).map(([code, value]) => `${code}=${value}`) })}`),
      placeholderData: keepPreviousData,
      staleTime: 60_000,
      refetchInterval: 60_000, // a new version may come into force while the page is open
    })),
    combine: (results) => results.map(({ data }) => data),
  });
}

export function useAssessment(input: AssessInput | null) {
  return useQuery({
    queryKey: ['assessment', input],
    queryFn: ({ signal }) => call<Assessment>('/assessments', { method: 'POST', body: input, signal }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
}

export interface LedgerFilter {
  state?: string;
  level?: string;
  category?: string;
  finding?: string;
  code?: string;
  signed?: string;
  stage?: string;
  way?: string;
  time?: string;
}

/** 牌台账, 督办台账 and 差评台账: lists of one shape. */
function useLedger<Page extends { next: string | null }>(key: 'cards' | 'orders' | 'rectifications', path: string, filter: LedgerFilter) {
  return useInfiniteQuery({
    queryKey: [key, filter],
    queryFn: ({ pageParam, signal }) => call<Page>(`${path}${query({ ...filter, limit: '50', cursor: pageParam })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

export const useCards = (filter: LedgerFilter) => useLedger<CardPage>('cards', '/cards', filter);
export const useSupervisionOrders = (filter: LedgerFilter) => useLedger<OrderPage>('orders', '/supervision-orders', filter);
export const useRectifications = (filter: LedgerFilter) => useLedger<RectificationPage>('rectifications', '/rectifications', filter);

export function useRectification(id: string | null) {
  return useQuery({ queryKey: ['rectifications', 'one', id], queryFn: ({ signal }) => call<RectificationView>(`/rectifications/${id}`, { signal }), enabled: id !== null });
}

/** One card with what it was issued on. */
export function useCard(id: string) {
  return useQuery({ queryKey: ['cards', 'one', id], queryFn: ({ signal }) => call<ExplainedCard>(`/cards/${id}`, { signal }) });
}

export function useApplication(id: string | null) {
  return useQuery({ queryKey: ['application', id], queryFn: ({ signal }) => call<ApplicationView>(`/applications/${id}`, { signal }), enabled: id !== null });
}

/** Under the application's own key: what changes it changes why a day is the day. */
export function useClockExplanation(asked: { applicationId: string; clockId: string } | null) {
  return useQuery({
    queryKey: ['application', asked?.applicationId, 'clock', asked?.clockId],
    queryFn: ({ signal }) => call<ClockExplanation>(`/applications/${asked?.applicationId}/clocks/${asked?.clockId}/explanation`, { signal }),
    enabled: asked !== null,
  });
}

export function useMatterTime(asked: { applicationId: string; matterId: string } | null) {
  return useQuery({
    queryKey: ['application', asked?.applicationId, 'time', asked?.matterId],
    queryFn: ({ signal }) => call<MatterTime>(`/applications/${asked?.applicationId}/matters/${asked?.matterId}/time`, { signal }),
    enabled: asked !== null,
  });
}

/** How an applicant may prove who he is here, beside number and query code. */
export const useApplicantWays = () => useQuery({ queryKey: ['applicant-ways'], queryFn: () => call<ApplicantWays>('/applicant-ways'), staleTime: Infinity });

export function useProgress(asked: { number: string; code: string } | null) {
  return useQuery({
    queryKey: ['progress', asked],
    queryFn: () => call<ProgressView>(`/progress/${encodeURIComponent(asked?.number ?? '')}${query({ code: asked?.code })}`),
    enabled: asked !== null,
    retry: false,
  });
}

/** The applicant's own documents. */
export function useOwnDocuments(asked: { number: string; code: string }) {
  return useQuery({ queryKey: ['own-documents', asked], queryFn: () => call<DocumentView[]>(`/progress/${encodeURIComponent(asked.number)}/documents${query({ code: asked.code })}`), retry: false });
}

export function useDemoClock() {
  return useQuery({ queryKey: ['clock'], queryFn: () => call<DemoClock>('/demo/clock'), refetchInterval: 60_000, retry: false });
}
