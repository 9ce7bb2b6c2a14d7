import { Button } from 'antd';
import { useState } from 'react';
import type { ApplicationView, MatterView, Post } from '../../api/contract';
import { pageSheet } from '../../api/sheets';
import { useMe } from '../../shell/desk';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { SheetPreview } from '../sheet-preview';

const readers: readonly Post[] = ['review', 'audit', 'supervise'];

/** 审批表(内部), for whoever decides the matter or watches; with a key on the desk of one matter, without where several stand. */
export function ReviewSheetButton({ application: { id }, matter, keys }: { application: ApplicationView; matter: MatterView; keys?: string }) {
  const { grants } = useMe();
  const [open, setOpen] = useState(false);
  const reads = grants.some(({ post, department }) => readers.includes(post) && (post === 'supervise' || department === null || department === matter.department?.code));
  useKeys(reads && keys !== undefined ? [{ keys, name: '审批表', group: '审查', run: () => setOpen(true) }] : []);
  if (!reads) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {keys !== undefined && <KeyHint keys={keys} />} 审批表
      </Button>
      {open && <SheetPreview title={`审批表 ${matter.item.name}`} sheet={pageSheet('reviewSheet', [matter.id], id)} pdf onClose={() => setOpen(false)} />}
    </>
  );
}
