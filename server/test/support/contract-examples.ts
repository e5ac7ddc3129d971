import { type MediaType, type OpenApiDocument, resolve } from '../../../scripts/codegen/document.ts'
import { listOperations, type TypedParameter } from '../../../scripts/codegen/operations.ts'
import { judgeOf } from './contract-reply.ts'
import { exampleOf } from './contract-requests.ts'

/**
 * Every example of a contract that does not fit its own schema, as "operation, place: why": bodies of requests and
 * replies, events, parameters.
 */
export function exampleFaults(contract: OpenApiDocument): string[] {
  const judge = judgeOf(contract)
  const ofMedia = (media: MediaType): string[] =>
    Object.entries(media.examples ?? {}).flatMap(([name, given]) => {
      const example = resolve<{ value?: unknown }>(contract, given)
      return judge.misfits(media.schema ?? true, example.value).map((fault) => `example ${name}: ${fault}`)
    })
  const ofParameter = (parameter: TypedParameter): string[] =>
    judge
      .misfits(parameter.schema, exampleOf(parameter))
      .map((fault) => `parameter ${parameter.name}: ${fault}`)
  return listOperations(contract).flatMap(({ id, body, responses, parameters }) => {
    const json = (content: Record<string, MediaType> | undefined) => content?.['application/json'] ?? {}
    const inReplies = responses.flatMap(([status, { content }]) =>
      ofMedia(json(content)).map((fault) => `${status}, ${fault}`),
    )
    const inParameters = Object.values(parameters).flat().flatMap(ofParameter)
    return [...ofMedia(json(body?.content)), ...inReplies, ...inParameters].map((fault) => `${id}, ${fault}`)
  })
}
