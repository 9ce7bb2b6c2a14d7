import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { ProblemView } from './problem.view';

const problem = (status: number, description: string) =>
  ApiResponse({ status, description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } } });

/** What every address may answer besides what was asked for. */
export const Answers = (): ClassDecorator & MethodDecorator =>
  applyDecorators(problem(400, '`invalid`: fields with their remedy'), problem(401, '`not-signed-in`, `wrong-password`'), problem(403, 'the person may not'), problem(404, 'no such thing; `nearest` names'));

/** Headers of a command, and what it may be refused with. */
export const ApiCommand = (): ClassDecorator & MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'Idempotency-Key', required: true, description: 'A UUID made by the client; the same key and body answer the same.', schema: { type: 'string', format: 'uuid' } }),
    ApiHeader({ name: 'X-CSRF-Token', required: true, description: 'As the session told it.' }),
    ApiHeader({ name: 'X-On-Behalf-Of', required: false, description: 'AB岗: id of the person covered.' }),
    Answers(),
    problem(409, '`verb-not-allowed` with state and allowed verbs, `stale-version` with what changed'),
    problem(422, 'the law or a rule says no, or `key-reused`'),
    problem(423, '`locked-out`'),
  );

/** A command on one matter. */
export const ApiVerb = (): ClassDecorator & MethodDecorator =>
  applyDecorators(ApiCommand(), ApiHeader({ name: 'If-Match', required: false, description: 'Version of the matter the person was looking at.', schema: { type: 'integer' } }),
    ApiHeader({ name: 'X-Rehearse', required: false, description: '`true`: every rule is asked and nothing is written; the answer is what the receipt would be, without documents.', schema: { type: 'string', enum: ['true'] } }));

/** Known to the document though no route returns it. */
export const extraModels = [ProblemView];
