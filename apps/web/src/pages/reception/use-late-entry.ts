import { useRef } from 'react';
import type { InputRef, RefSelectProps } from 'antd';
import { useSheets } from '../../api/outage';
import type { Visit } from '../../forms/visit';
import { useDesk } from '../../shell/desk';
import type { FieldError } from '../../ui/error-summary';

/** 补录 on the page of a visit: opened by its key, dropped again, and what of it is still to be said. */
export function useLateEntry({ outage }: Visit, patch: (change: Pick<Visit, 'outage'>) => void) {
  const boxes = { sheet: useRef<RefSelectProps>(null), at: useRef<InputRef>(null) };
  useSheets(useDesk().window?.code); // known before the line breaks
  const missing: FieldError[] = [
    ...(outage !== null && outage.sheet.trim() === '' ? [{ text: '请填写断网收件单号', focus: () => boxes.sheet.current?.focus() }] : []),
    ...(outage !== null && outage.at === '' ? [{ text: '请填写实际收件时间，如 11-20 16:50', focus: () => boxes.at.current?.focus() }] : []),
  ];
  const open = () => (outage === null ? patch({ outage: { sheet: '', typed: '', at: '' } }) : boxes.sheet.current?.focus());
  return { boxes, missing, open, drop: () => patch({ outage: null }) };
}
