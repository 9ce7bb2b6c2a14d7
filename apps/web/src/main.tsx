import { MutationCache, onlineManager, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { noteExpiry } from './api/expiry';
import { watchNetwork } from './api/network';
import { Problem } from './api/problem';
import './style.css'; // before the pages: what a page says of itself goes over what holds everywhere
import { Pages } from './pages/pages';
import { theme } from './theme';

dayjs.locale('zh-cn');
// a command that met a broken line waits until the api itself answers again
onlineManager.setEventListener(watchNetwork);

/** Only a line that broke is worth a second try; a refusal stays a refusal. */
const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => noteExpiry(client, error) }),
  mutationCache: new MutationCache({ onError: (error) => noteExpiry(client, error) }),
  defaultOptions: { queries: { networkMode: 'always', refetchOnReconnect: true, retry: (count, error) => count < 2 && !(error instanceof Problem && error.code !== 'unreachable'), refetchOnWindowFocus: false, staleTime: 5_000 } },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(
  <QueryClientProvider client={client}>
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} componentSize="middle">
      <AntApp>
        <BrowserRouter>
          <Pages />
        </BrowserRouter>
      </AntApp>
    </ConfigProvider>
  </QueryClientProvider>,
);
