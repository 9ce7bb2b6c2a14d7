import { loadOpinions, type Opinions } from '@zonggui/catalogue/load-opinions';

/** 意见模板. Examples speak in a demonstration only. */
export class OpinionTemplates {
  private readonly kept: Opinions;

  constructor(configDir: string, demo: boolean) {
    const loaded = loadOpinions(configDir);
    this.kept = loaded.demo && !demo ? { demo: true, opinions: [] } : loaded;
  }

  all(): Opinions {
    return this.kept;
  }
}
