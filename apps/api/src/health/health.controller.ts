import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Response } from 'express';
import { Public } from '../sessions/public';
import { LiveView, ReadyView } from './health.view';
import { RedisLine } from './redis-line';

@ApiTags('health')
@Controller('health')
@Public()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly redis: RedisLine,
  ) {}

  /** The process runs. */
  @Get('live')
  @HttpCode(200)
  getLiveness(): LiveView {
    return { live: true };
  }

  /** PostgreSQL and Redis answer; 503 when one does not. */
  @Get('ready')
  async getReadiness(@Res({ passthrough: true }) response: Response): Promise<ReadyView> {
    const [postgres, redis] = await Promise.all([this.postgresAnswers(), this.redis.ask((line) => line.ping())]);
    const view = { ready: postgres && redis === 'PONG', postgres, redis: redis === 'PONG' };
    response.status(view.ready ? 200 : 503);
    return view;
  }

  private postgresAnswers(): Promise<boolean> {
    return this.dataSource.query('select 1').then(
      () => true,
      () => false,
    );
  }
}
