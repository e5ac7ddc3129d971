import { expect, it } from 'vitest'
import { rasterize } from './raster.ts'

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">${inner}</svg>`

it('draws at the asked width', () => {
  const { data, width, height } = rasterize(svg('<rect width="100" height="50" fill="#ff0000"/>'), 200, [])
  expect([width, height]).toEqual([200, 100])
  expect([...data.subarray(0, 4)]).toEqual([255, 0, 0, 255])
})

it('survives what the rasteriser cannot draw: an error, and the next picture is drawn as ever', () => {
  const group = '<g opacity="0.5" clip-path="url(#c)"><rect x="1000" y="5000" width="10" height="10"/></g>'
  const outside = svg(`<clipPath id="c"><rect width="10" height="10"/></clipPath>${group}`)
  expect(() => rasterize(outside, 100, [])).toThrow(WebAssembly.RuntimeError)
  expect(rasterize(svg('<rect width="1" height="1"/>'), 100, []).width).toBe(100)
})
