import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'zonggui:public';

/** Needs no session: applicants, health, the document of the api. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(PUBLIC, true);
