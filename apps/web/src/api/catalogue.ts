import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, query } from './client';
import type { CatalogueConflict, CatalogueCoverage, ConsultationInput, Favourite, Guide, ItemHit, RegionRow, Threshold } from './contract';

/** What anybody may read, signed in or not; and what a desk keeps beside it. */
export function useRegions() {
  return useQuery({ queryKey: ['regions'], queryFn: () => call<RegionRow[]>('/catalogue/regions'), staleTime: 300_000 });
}

/** Everything a region has, or what answers to a text. */
export function useItemList(region: string, q: string) {
  return useQuery({
    queryKey: ['items', region, 'all', q],
    queryFn: ({ signal }) => call<ItemHit[]>(`/catalogue/items${query({ region, q, limit: '1000' })}`, { signal }),
    enabled: region !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** What comes near to an item that has no guide here. */
export function useNearItems(region: string, q: string | null) {
  return useQuery({ queryKey: ['items', region, 'near', q], queryFn: () => call<ItemHit[]>(`/catalogue/items${query({ region, q, near: 'true' })}`), enabled: q !== null, staleTime: 60_000 });
}

export interface GuideAsked {
  readonly region: string;
  readonly item: string;
  readonly channel: string;
  readonly facts: Readonly<Record<string, string>>;
}

export function useGuide(asked: GuideAsked | null) {
  return useQuery({
    queryKey: ['guide', asked],
    queryFn: ({ signal }) => call<Guide>(`/catalogue/guide${query({ item: asked?.item, region: asked?.region, channel: asked?.channel, fact: Object.entries(asked?.facts ?? {}).map(([code, value]) => `${code}=${value}`) })}`, { signal }),
    enabled: asked !== null,
    placeholderData: (before) => (before?.item.code === asked?.item ? before : undefined), // an answer changes a few lines; another item is another page
    staleTime: 60_000,
  });
}

export function useConflicts() {
  return useQuery({ queryKey: ['conflicts'], queryFn: () => call<CatalogueConflict[]>('/catalogue/conflicts'), staleTime: 60_000 });
}

/** 口径与阈值; not asked while the region is not known. */
export function useThresholds(region: string | undefined) {
  return useQuery({ queryKey: ['thresholds', region], queryFn: () => call<Threshold[]>(`/catalogue/thresholds${query({ region })}`), enabled: region !== undefined, staleTime: 60_000 });
}

export function useCoverage() {
  return useQuery({ queryKey: ['coverage'], queryFn: () => call<CatalogueCoverage>('/catalogue/coverage'), staleTime: 60_000 });
}

const favouritesOf = (window: string) => ['favourites', window];

export function useFavourites(window: string | null) {
  return useQuery({ queryKey: favouritesOf(window ?? ''), queryFn: () => call<Favourite[]>(`/windows/${window}/favourites`), enabled: window !== null, staleTime: 600_000 });
}

/** 收藏 and 取消收藏; the answer is the new list. */
export function useStar(window: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ item, starred }: { item: string; starred: boolean }) => call<Favourite[]>(`/windows/${window}/favourites/${item}`, { method: starred ? 'PUT' : 'DELETE' }),
    onSuccess: (favourites) => client.setQueryData(favouritesOf(window ?? ''), favourites),
  });
}

export function useLogConsultation() {
  return useMutation({ mutationFn: (input: ConsultationInput) => call<unknown>('/consultations', { method: 'POST', body: input }) });
}
