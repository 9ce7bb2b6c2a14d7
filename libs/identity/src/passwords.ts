import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes, some 50 ms: the parameters OWASP's password cheat sheet gives for it, which are the package's defaults. */
export function hashPassword(password: string): Promise<string> {
  return hash(typed(password));
}

/** Of a random password nobody has kept: an unknown login costs the same time as a known one. */
export const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$CjVhyXh1nqGvpqopXq6k8g$2L2qlwWH8te6JqSFKpNMjriH6l/GgxZurooWot3UMos';

/** `stored` is null for an unknown login: then the answer is always no, after the same work. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? nobodysHash, typed(password));
  return stored !== null && matches;
}

/** A Chinese input method types full-width letters and digits when nobody looks; they are the same password. */
function typed(password: string): string {
  return password.normalize('NFKC');
}
