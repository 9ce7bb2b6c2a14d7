import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import type { PartyInput } from '@zonggui/casework/command/requests';
import { DomainError } from '@zonggui/domain/errors';
import type { Env } from '@zonggui/env/env';
import type { AwaitedLogin } from '@zonggui/identity/applicant-sessions';
import { ENV } from '../env-token';

/** 统一身份认证 by OpenID Connect: authorization code with PKCE. Provinces differ in names of claims and codes, which the environment tells. */
@Injectable()
export class OpenIdLogin {
  private known: Promise<client.Configuration> | undefined;

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** Where the browser goes, and what it must come back with. @throws DomainError `not-found` where none is set up; whatever the net throws */
  async begin(redirectUri: string): Promise<{ url: URL; awaited: AwaitedLogin }> {
    const awaited = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
    const url = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: redirectUri,
      scope: this.settings.scope,
      state: awaited.state,
      nonce: awaited.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(awaited.verifier),
      code_challenge_method: 'S256',
    });
    return { url, awaited };
  }

  /** Who came back. @throws DomainError `not-signed-in` for an answer that does not fit, and for one that does not say who */
  async finish(answer: URL, { state, nonce, verifier }: AwaitedLogin): Promise<Pick<PartyInput, 'idType' | 'idNumber' | 'name'>> {
    const configuration = await this.configuration();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, answer, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      // the grant was made with an id token, so that there are claims
      const claims = tokens.claims()!;
      const told = configuration.serverMetadata().userinfo_endpoint === undefined ? {} : await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return this.personIn({ ...claims, ...told });
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw new DomainError('not-signed-in', 'The answer of the identity provider does not fit.', { cause: error instanceof Error ? error.name : 'unknown' });
    }
  }

  private personIn(claims: Readonly<Record<string, unknown>>): Pick<PartyInput, 'idType' | 'idNumber' | 'name'> {
    const { claims: names, idTypes } = this.settings;
    const [type, idNumber, name] = [textOf(claims[names.idType]), textOf(claims[names.idNumber]), textOf(claims[names.name])];
    const idType = idTypes.get(type);
    if (idType === undefined || idNumber === '' || name === '') throw new DomainError('not-signed-in', 'The identity provider does not say who it is.');
    return { idType, idNumber, name };
  }

  private get settings() {
    if (this.env.applicantLogin === null) throw new DomainError('not-found', 'No identity provider is set up.');
    return this.env.applicantLogin;
  }

  /** Asked once; again after it could not be reached. */
  private configuration(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const insecure = this.env.nodeEnv === 'production' ? [] : [client.allowInsecureRequests];
    this.known ??= client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute: insecure }).catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }
}

const textOf = (claim: unknown): string => (typeof claim === 'string' || typeof claim === 'number' ? String(claim).trim() : '');
