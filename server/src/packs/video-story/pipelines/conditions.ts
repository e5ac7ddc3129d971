import type { PipelineCondition } from '@potterlabs/generated/video-story/schemas.ts'
import { isObject } from './references.ts'

/** Whether a condition holds for what its reference leads to. Where there is nothing, it is `empty` and equals null. */
export function holds({ is, to }: Pick<PipelineCondition, 'is' | 'to'>, value: unknown): boolean {
  const given = value ?? null
  switch (is) {
    case 'equal':
      return given === to
    case 'not_equal':
      return given !== to
    case 'less':
      return typeof given === 'number' && typeof to === 'number' && given < to
    case 'greater':
      return typeof given === 'number' && typeof to === 'number' && given > to
    case 'empty':
      return isEmpty(given)
    case 'not_empty':
      return !isEmpty(given)
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0)
