import { useQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Session } from './contract';
import { Problem } from './problem';

const key = ['expired'];

/** The session ran out while somebody worked: remembered, so that the shell asks for the password over the page and nothing typed is lost. */
export function noteExpiry(client: QueryClient, error: unknown): void {
  const signedIn = client.getQueryData<Session | null>(['session']);
  if (signedIn && error instanceof Problem && error.code === 'not-signed-in') client.setQueryData(key, true);
}

export function useExpired(): boolean {
  const { data } = useQuery({ queryKey: key, queryFn: () => false, enabled: false, initialData: false });
  return data;
}

/** Signed in again: what failed meanwhile is asked anew. */
export function renew(client: QueryClient): void {
  client.setQueryData(key, false);
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== key[0] });
}
