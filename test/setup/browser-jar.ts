/** The cookies of a browser that goes from house to house, following no redirect by itself. */
export class BrowserJar {
  private readonly kept = new Map<string, Map<string, string>>();

  async go(address: string, body?: Readonly<Record<string, string>>): Promise<{ status: number; text: string; to: string | null }> {
    const url = new URL(address);
    const jar = this.kept.get(url.host) ?? new Map<string, string>();
    this.kept.set(url.host, jar);
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const to = answer.headers.get('Location');
    return { status: answer.status, text: await answer.text(), to: to === null ? null : new URL(to, url).href };
  }

  /** Until somebody answers with a page, or `stop` knows the address it would go to. */
  async follow(address: string, stop: (to: string) => boolean = () => false): Promise<{ status: number; text: string; at: string }> {
    for (let at = address; ; ) {
      const { status, text, to } = await this.go(at);
      if (to === null) return { status, text, at };
      if (stop(to)) return { status, text, at: to };
      at = to;
    }
  }
}
