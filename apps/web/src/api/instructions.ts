import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, keyKeeper } from './client';
import { refreshWork } from './commands';
import type { AnswerInput, AskInput, InstructionBoard, InstructionDetail, InstructionView } from './contract';
import { persistent } from './persistent';

const key = ['instructions'];

/** 现场协调, for duty officers. */
export const useInstructionBoard = (asked = true) => useQuery({ queryKey: [...key, 'board'], queryFn: () => call<InstructionBoard>('/instructions'), enabled: asked });

export const useInstruction = (id: string | null) => useQuery({ queryKey: [...key, id], queryFn: () => call<InstructionDetail>(`/instructions/${id}`), enabled: id !== null });

/** 请示 of one's own. */
export const useMyInstructions = () => useQuery({ queryKey: [...key, 'mine'], queryFn: () => call<InstructionView[]>('/instructions/mine') });

export function useAsk() {
  const client = useQueryClient();
  const [keys] = useState(keyKeeper);
  return useMutation({
    ...persistent,
    mutationFn: (input: AskInput) => call<InstructionView>('/instructions', { method: 'POST', body: input, key: keys.keyFor(input) }),
    onSuccess: () => {
      keys.done();
      return client.invalidateQueries({ queryKey: key });
    },
  });
}

export interface Answer {
  readonly id: string;
  readonly input: AnswerInput;
}

/** Answered or refused, the list then shows what it looks like now. */
export function useAnswer() {
  const client = useQueryClient();
  const [keys] = useState(keyKeeper);
  return useMutation({
    ...persistent,
    mutationFn: (answer: Answer) => call<InstructionView>(`/instructions/${answer.id}/answer`, { method: 'POST', body: answer.input, key: keys.keyFor(answer) }),
    onSuccess: () => keys.done(),
    onSettled: () => {
      refreshWork(client);
      void client.invalidateQueries({ queryKey: ['application'] });
    },
  });
}

/** 撤回, or 知道了. */
export function useInstructionStep(step: 'withdraw' | 'seen') {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => call<null>(`/instructions/${id}/${step}`, { method: 'POST' }), onSettled: () => client.invalidateQueries({ queryKey: key }) });
}
