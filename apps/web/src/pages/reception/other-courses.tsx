import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { isComposing } from '../../ui/key-names';
import { digitOf } from '../../ui/stops';
import type { Visit } from '../../forms/visit';
import { coursesOf } from './courses';
import type { CourseName } from './courses';
import type { Course, Verdicts } from './use-verdict';

interface Props {
  visit: Visit;
  verdicts: Verdicts;
  onCourse: (course: Course) => void;
  onKeep: () => void;
  onLateEntry: () => void;
  onClose: () => void;
}

/** 其他处理 (Shift+F9): 1 容缺 2 补正 3 不予受理 4 转办 5 暂存 6 补录, each with its reason, and why it cannot be where it cannot. Nothing here goes against the computed verdict. */
export function OtherCourses({ visit, verdicts, onCourse, onKeep, onLateEntry, onClose }: Props) {
  const [chosen, setChosen] = useState<CourseName | null>(null);
  const [ground, setGround] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const place = useRef<HTMLElement>(null);
  const courses = coursesOf(visit, verdicts);
  const course = courses.find(({ name }) => name === chosen);
  useEffect(() => place.current?.focus(), []);
  const choose = (name: CourseName | undefined) => (name === 'keep' ? onKeep() : name === 'lateEntry' ? onLateEntry() : setChosen(name ?? null));
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const digit = event.target === place.current ? digitOf(event.nativeEvent) : 0;
    if (event.code === 'Escape') onClose();
    else if (digit > 0) choose(courses[digit - 1]?.name);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const grounds = course?.grounds ?? [];
  const ready = course?.why === null && reason.trim() !== '' && (grounds.length === 0 || ground !== null);
  const run = () => ready && onCourse(course.course(reason.trim(), ground));
  return (
    <section ref={place} className="panel stack courses" role="dialog" aria-label="其他处理" tabIndex={-1} onKeyDown={press}>
      <div className="row">
        {courses.map(({ name, label, why }, index) => (
          <Button key={name} type={name === chosen ? 'primary' : 'default'} onClick={() => choose(name)} title={why ?? undefined} aria-pressed={name === chosen}>
            <kbd>{index + 1}</kbd> {label}
          </Button>
        ))}
        <span className="grow" />
        <Button type="text" onClick={onClose}>
          <kbd>Esc</kbd> 返回
        </Button>
      </div>
      {course?.why != null && <p role="alert" style={{ margin: 0 }}>{course.why}</p>}
      {course?.why === null && (
        <div className="row" style={{ flexWrap: 'nowrap' }}>
          {grounds.length > 0 && <Select aria-label="不予受理的情形" placeholder="选择不符合的条件或禁办情形" style={{ width: 420 }} options={[...grounds]} value={ground} onChange={setGround} />}
          <Input key={chosen} aria-label="理由" placeholder={course.asks} maxLength={500} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} onPressEnter={(event) => !isComposing(event.nativeEvent) && run()} />
          <Button type="primary" disabled={!ready} onClick={run} title={ready ? undefined : '请先填写理由'}>
            <kbd>Enter</kbd> {course.label}
          </Button>
        </div>
      )}
    </section>
  );
}
