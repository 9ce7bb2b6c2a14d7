import { App } from 'antd';
import { useNavigate } from 'react-router';
import { explain } from '../api/problem';
import { search } from '../api/shell';
import { paths } from '../paths';
import { useScan } from '../ui/scan';

/** Whatever is scanned is opened, where no page takes it for itself. */
export function useOpenScanned(): void {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const open = async (code: string) => {
    const { applications, documents } = await search(code);
    const [application, document] = [applications[0], documents[0]];
    if (application) return navigate(paths.application(application.id));
    if (document) return navigate(paths.application(document.applicationId, document.matterId));
    message.warning(`没有找到 ${code}：请核对后重扫，或按 / 查找。`);
  };
  useScan((code) => {
    open(code).catch((error: unknown) => message.error(explain(error).title));
    return true;
  });
}
