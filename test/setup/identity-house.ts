import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface Citizen {
  readonly type: string;
  readonly number: string;
  readonly name: string;
}

/** A 统一身份认证 of the tests: an OpenID provider over HTTP, on which whoever is `next` signs in without being asked. */
export class IdentityHouse {
  /** Who sits before the browser. */
  next: Citizen = { type: '111', number: '', name: '' };
  private readonly citizens = new Map<string, Citizen>();
  private server: Server | undefined;

  readonly client = { id: 'zonggui', secret: 'a-secret-of-the-tests' };

  /** What the api must be told. `returnsTo`: where it may send browsers back, known once it listens. */
  async open(returnsTo: () => string): Promise<Readonly<Record<string, string>>> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // listening on TCP
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    let callback: ReturnType<Provider['callback']> | undefined;
    const provider = () => (callback ??= this.provider(issuer, returnsTo()).callback());
    server.on('request', (request, response) => provider()(request, response));
    this.server = server;
    return {
      ZONGGUI_APPLICANT_ISSUER: issuer, ZONGGUI_APPLICANT_CLIENT_ID: this.client.id, ZONGGUI_APPLICANT_CLIENT_SECRET: this.client.secret,
      ZONGGUI_APPLICANT_SCOPE: 'openid real_name', ZONGGUI_APPLICANT_CLAIMS: 'cert_type,cert_no,real_name', ZONGGUI_APPLICANT_ID_TYPES: '111=resident-id,414=passport',
    };
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private provider(issuer: string, returnsTo: string): Provider {
    const provider: Provider = new Provider(issuer, {
      clients: [{ client_id: this.client.id, client_secret: this.client.secret, redirect_uris: [returnsTo], grant_types: ['authorization_code'], response_types: ['code'] }],
      claims: { openid: ['sub'], real_name: ['cert_type', 'cert_no', 'real_name'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      cookies: { keys: ['of the tests'] },
      ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
      findAccount: (_: unknown, sub: string) => {
        const citizen = this.citizens.get(sub);
        return citizen && { accountId: sub, claims: () => ({ sub, cert_type: citizen.type, cert_no: citizen.number, real_name: citizen.name }) };
      },
      loadExistingGrant: async ({ oidc: { client, session } }: { oidc: { client: { clientId: string }; session: { accountId: string } } }) => {
        const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
        grant.addOIDCScope('openid real_name');
        await grant.save();
        return grant;
      },
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    });
    return this.asking(provider);
  }

  /** Its page where one would type a password. */
  private asking(provider: Provider): Provider {
    const callback = provider.callback();
    provider.callback = () => (request, response) => {
      if (request.url?.startsWith('/interaction/') !== true) return callback(request, response);
      const sub = `sub-${this.citizens.size + 1}`;
      this.citizens.set(sub, this.next);
      void provider.interactionFinished(request, response, { login: { accountId: sub } });
    };
    return provider;
  }
}
