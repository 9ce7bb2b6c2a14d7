import { useState } from 'react';

/** Why a key did nothing, as long as it is still about the same rows. */
export function useRefused(about: string): { readonly line: string | null; readonly refuse: (word: string, why: string) => void } {
  const [refused, setRefused] = useState<{ about: string; line: string } | null>(null);
  return { line: refused?.about === about ? refused.line : null, refuse: (word, why) => setRefused({ about, line: `${word}：${why}` }) };
}
