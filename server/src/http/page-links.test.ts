import { expect, test } from 'vitest'
import { withPageLinks } from './page-links.ts'

const url = 'http://host/v1/jobs?kind=voiceover&cursor=old'
const page = (next: string | null, prev: string | null) => ({ status: 200, body: { items: [], next, prev } })

test('a page links to its neighbours, with the rest of the request kept', () => {
  expect(withPageLinks(page('n x', 'p'), url)).toMatchObject({
    headers: {
      Link: '</v1/jobs?kind=voiceover&cursor=n+x>; rel="next", </v1/jobs?kind=voiceover&cursor=p>; rel="prev"',
    },
  })
})

test('a page that is alone, and what is no page, have no links', () => {
  expect(withPageLinks(page(null, null), url)).toEqual(page(null, null))
  expect(withPageLinks({ status: 200, body: { id: 'x' } }, url)).toEqual({ status: 200, body: { id: 'x' } })
  expect(withPageLinks({ status: 204 }, url)).toEqual({ status: 204 })
})
