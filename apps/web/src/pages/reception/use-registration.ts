import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useRegister } from '../../api/commands';
import { Problem } from '../../api/problem';
import type { AssessedMatter, CommandReceipt } from '../../api/contract';
import { emptyParty } from '../../forms/party.form';
import type { PartyFields } from '../../forms/party.form';
import type { Visit } from '../../forms/visit';
import type { FieldError } from '../../ui/error-summary';
import { useDesk } from '../../shell/desk';
import { registerInputOf } from './use-verdict';
import type { Course, Verdicts } from './use-verdict';

interface Registration {
  readonly form: FormInstance<PartyFields>;
  readonly visit: Visit;
  readonly verdicts: Verdicts;
  /** The 暂存 that goes with the registration. */
  readonly draft: string | null;
  /** The 网上申报 that it registers (预审通过). */
  readonly submission?: string;
  /** Why anew, though the same is open; undefined where nothing is. */
  readonly anew: string | undefined;
  /** What must have ended before the registration goes out. */
  readonly beforeSending: () => Promise<unknown>;
  readonly onDone: (receipt: CommandReceipt) => void;
  /** What is missing beside the fields of the form. */
  readonly missing: readonly FieldError[];
}

/** A working day; a page left open over night counts no longer. */
const longest = 86_400;

/** Verdicts that F9 may carry out though they came after the key: what takes nothing in, or sends back, wants to be read first. */
const taking: readonly AssessedMatter['verdict']['verdict'][] = ['accept', 'acceptDeferred'];

/** From F9 to the receipt: a key that comes before the verdict waits for it; the form is checked, a second person keys in where money is paid out, and what was typed survives a refusal. */
export function useRegistration({ form, visit, verdicts, draft, submission, anew, missing, beforeSending, onDone }: Registration) {
  const desk = useDesk();
  const register = useRegister(beforeSending);
  const [asking, setAsking] = useState<Course | null>(null);
  const [attempt, setAttempt] = useState(0);
  const began = useRef<number | null>(null);
  const handlers = {
    onSuccess: (receipt: CommandReceipt) => {
      setAsking(null);
      setAttempt(0);
      onDone(receipt);
    },
  };
  const { guides, assessment, now, computing } = verdicts;
  const ready = assessment !== undefined && !computing && now.length > 0 && !register.isPending;
  const money = now.some(({ terms, verdict }) => terms?.money === true && verdict.finishNow);
  const submit = async (course: Course) => {
    await (course.refuses ? form.validateFields([['party'], ['agent'], ['withAgent']], { recursive: true }) : form.validateFields());
    const fields = { ...emptyParty, ...(form.getFieldsValue(true) as Partial<PartyFields>) }; // the form's own values, also of what is folded up
    const seconds = Math.min(longest, Math.round((performance.now() - (began.current ?? performance.now())) / 1000));
    const reason = [anew, course.reason].filter(Boolean).join('；');
    const input = registerInputOf(visit, fields, { ...course, reason }, { desk, guides, assessment, draft, submission: submission ?? null, seconds });
    if (input === null) return;
    register.mutate(input, {
      ...handlers,
      onError: (error) => error instanceof Problem && error.code === 'second-person-required' && setAsking(course),
    });
  };
  const fail = () => setAttempt((before) => before + 1);
  const send = (course: Course) => void submit(course).catch(fail);
  const held = useRef<{ course: Course; visit: Visit } | null>(null);
  const begin = (course: Course) => {
    if (register.isPending) return;
    if (computing) return void (held.current = { course, visit });
    // each field says it itself, and only then the first of them is known
    if (!ready || missing.length > 0) void form.validateFields().then(fail, fail);
    else if (money && course.gesture === 'verdict') setAsking(course);
    else send(course);
  };
  useEffect(() => {
    if (computing || held.current === null) return;
    const { course, visit: meant } = held.current;
    held.current = null;
    if (meant === visit && now.every(({ verdict }) => taking.includes(verdict.verdict))) begin(course);
  }, [computing]);
  /** The same input again, to the second: were it another, the key would be, too. */
  const retry = () => register.variables && register.mutate(register.variables, handlers);
  return { register, retry, attempt, ready, asking, begin, send, stopAsking: () => setAsking(null), touch: () => void (began.current ??= performance.now()) };
}
