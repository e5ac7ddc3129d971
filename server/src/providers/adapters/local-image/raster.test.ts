import { expect, it } from 'vitest'
import { rasterize } from './raster.ts'

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">${inner}</svg>`

it('draws at the asked width', () => {
  const { data, width, height } = rasterize(svg('<rect width="100" height="50" fill="#ff0000"/>'), 200, [])
  expect([width, height]).toEqual([200, 100])
  expect([...data.subarray(0, 4)]).toEqual([255, 0, 0, 255])
})

it('draws pictures with groups outside of them, which the rasteriser alone gives up on', () => {
  const stray = '<g opacity="0.5" clip-path="url(#c)"><rect x="120" y="60" width="10" height="10"/></g>'
  const outside = '<clipPath id="c"><rect x="110" y="55" width="30" height="30"/></clipPath>'
  const red = '<rect width="50" height="50" fill="#ff0000"/>'
  const { data, width, height } = rasterize(svg(outside + red + stray), 100, [])
  expect([width, height]).toEqual([100, 50])
  expect([...data.subarray(0, 4), ...data.subarray(99 * 4, 100 * 4)]).toEqual([255, 0, 0, 255, 0, 0, 0, 0])
})

it('a fault is an error and not the end: the next picture is drawn as ever', () => {
  const far =
    '<clipPath id="c"><rect width="10" height="10"/></clipPath><g opacity="0.5" clip-path="url(#c)"><rect x="9000" y="9000" width="10" height="10"/></g>'
  expect(() => rasterize(svg(far), 100, [])).toThrow(WebAssembly.RuntimeError)
  expect(rasterize(svg('<rect width="1" height="1"/>'), 100, []).width).toBe(100)
})
