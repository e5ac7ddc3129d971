import { creationsOf, faultAt, headerOf } from './operation.js'

/** 201 and 202 must say where the new thing is, always: the header itself is required. */
export default function createdLocation(operation, _options, context) {
  return creationsOf(operation)
    .filter(([, response]) => headerOf(response, 'Location')?.required !== true)
    .map(([status]) =>
      faultAt(context, `${status} must have a required Location header`, 'responses', status),
    )
}
