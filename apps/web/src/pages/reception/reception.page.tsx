import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../paths';
import { Visit, type Opened } from './visit';

/**
 * 快速受理: one page, no wizard; a new person is a new page. What is entered is a 暂存 with an address of its own, so it survives a reload. A visit whose
 * command is slow goes on behind the next one, and comes to the front again where it was not taken.
 */
export function ReceptionPage() {
  const [search] = useSearchParams();
  const go = useNavigate();
  const [visits, setVisits] = useState<readonly Opened[]>([{ id: 0, draft: search.get('draft'), item: search.get('item') }]);
  const [front, setFront] = useState(0);
  const next = (left: boolean) => {
    const id = 1 + Math.max(...visits.map((visit) => visit.id));
    setVisits([...visits.filter((visit) => left || visit.id !== front), { id, draft: null, item: null }]);
    setFront(id);
    void go(paths.reception, { replace: true });
  };
  const drop = (id: number) => setVisits(visits.filter((visit) => visit.id !== id));
  return [...visits].sort((a, b) => Number(a.id === front) - Number(b.id === front)).map((visit) => (
    <Visit key={visit.id} opened={visit} front={visit.id === front} onNext={() => next(false)} onLeave={() => next(true)} onFront={() => setFront(visit.id)} onSeen={() => drop(visit.id)} />
  ));
}
