import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OwnAppointment } from '../../api/contract';
import { useDocuments } from '../../api/queries';
import { paths } from '../../paths';
import { ApplicantPage } from '../../ui/elder';
import { DocumentTitles } from '../../ui/source-note';
import { BookForm } from './book-form';
import { FindAppointment } from './find-appointment';
import { OwnSlip } from './own-slip';

/** 预约 and 上门办: one page on a telephone, no account; what was booked is looked up and cancelled by its number and code. */
export function AppointmentPage() {
  const { data: documents = [] } = useDocuments();
  const [part, setPart] = useState<'book' | 'find'>('book');
  const [made, setMade] = useState<OwnAppointment | null>(null);
  return (
    <ApplicantPage title="预约">
      <nav className="row no-print" aria-label="公开页面">
        <Link to={paths.guides}>办事指南</Link>
        <Link to={paths.progress}>查进度</Link>
      </nav>
      {made !== null ? (
        <OwnSlip own={made} fresh onChanged={setMade} onAgain={() => setMade(null)} />
      ) : (
        <>
          <Segmented<'book' | 'find'> size="large" aria-label="预约或查询" value={part} onChange={setPart} options={[{ value: 'book', label: '我要预约' }, { value: 'find', label: '查预约、取消' }]} />
          {part === 'book' ? <DocumentTitles.Provider value={documents}><BookForm onMade={setMade} /></DocumentTitles.Provider> : <FindAppointment />}
        </>
      )}
    </ApplicantPage>
  );
}
