import { mix } from '../color.ts'
import { between, d, path, pick, stroke } from '../draw.ts'
import { person } from '../parts/people.ts'
import { sky } from '../parts/sky.ts'
import { ground, misty, rollingLine } from '../parts/terrain.ts'
import { anyTree, treeRow } from '../parts/trees.ts'
import type { Scene } from '../stage.ts'

/** Choices: a road that forks at a signpost. */
export const crossroads: Scene = {
  id: 'crossroads',
  words: [
    'choice',
    'choos*',
    'decid*',
    'decision',
    'option',
    'crossroad*',
    'dilemma',
    'direction~',
    'fork',
    'question*~',
    'why~',
    'compar*',
    'versus',
    'alternativ*',
    'debate',
    'conflict',
    'differ*~',
    'pivot*',
    'divid*',
    'diverg*',
    'uncertain*',
    'vote',
    'answer~',
  ],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, people } = stage
    const horizon = height * between(random, 0.5, 0.56)
    const middle = width / 2
    const fork = horizon + (height - horizon) * 0.42
    const line = rollingLine(stage, horizon, unit * 2.5, 0.8)
    const way = (turn: -1 | 1, color: string): string => {
      const far = middle + turn * width * 0.36
      return path(
        d`M${middle - turn * unit * 6} ${fork + unit * 3}Q${middle + turn * unit * 6} ${fork - unit * 5} ${far} ${horizon + unit * 1.6}L${far + turn * unit * 1.4} ${horizon + unit * 1.6}Q${middle + turn * unit * 24} ${fork - unit * 3} ${middle + turn * unit * 7} ${fork + unit * 6}Z`,
        color,
      )
    }
    const sand = mix(palette.skyLow, palette.lamp, 0.25)
    const board = (y: number, turn: -1 | 1, color: string): string =>
      path(
        d`M${middle - turn * unit * 2.5} ${y}h${turn * unit * 10}l${turn * unit * 2.4} ${unit * 1.9}l${-turn * unit * 2.4} ${unit * 1.9}h${-turn * unit * 10}Z`,
        color,
      ) + stroke(d`M${middle + turn * unit} ${y + unit * 1.9}h${turn * unit * 5}`, palette.paper, unit * 0.4)
    const postX = middle
    return (
      sky(stage, horizon) +
      ground(stage, rollingLine(stage, horizon - unit * 3, unit * 6, 1), misty(stage, 0.18)) +
      treeRow(stage, line, anyTree(stage), 12, unit * 6, palette.depth(0.42)) +
      ground(
        stage,
        line,
        stage.paint.vertical([
          [0, palette.depth(0.4)],
          [1, palette.depth(0.85)],
        ]),
      ) +
      way(-1, mix(sand, palette.accent, 0.2)) +
      way(1, mix(sand, palette.second, 0.25)) +
      path(
        d`M${middle - unit * 6.5} ${fork + unit * 2}Q${middle} ${fork + unit * 7} ${middle + unit * 6.5} ${fork + unit * 2}Q${middle + unit * 9} ${height * 0.88} ${middle + unit * 22} ${height + 5}H${middle - unit * 22}Q${middle - unit * 9} ${height * 0.88} ${middle - unit * 6.5} ${fork + unit * 2}Z`,
        mix(sand, palette.depth(0.5), 0.15),
      ) +
      stroke(
        d`M${postX} ${fork - unit * 1}V${fork - unit * 26}`,
        mix(palette.accent, palette.ink, 0.5),
        unit * 1.2,
      ) +
      board(fork - unit * 24, 1, palette.accent) +
      board(fork - unit * 18, -1, mix(palette.second, palette.ink, 0.15)) +
      (people
        ? person(stage, {
            x: middle - stage.side * unit * 5,
            y: height * 0.765,
            height: unit * 15,
            pose: pick(random, ['stand', 'point', 'hold']),
            facing: stage.side,
          })
        : '') +
      treeRow(
        stage,
        rollingLine(stage, height * 0.86, unit * 2, 0.5),
        anyTree(stage),
        3,
        unit * 17,
        palette.depth(0.9),
        -0.02,
        0.12,
      ) +
      treeRow(
        stage,
        rollingLine(stage, height * 0.86, unit * 2, 0.5),
        anyTree(stage),
        3,
        unit * 17,
        palette.depth(0.9),
        0.88,
        1.02,
      )
    )
  },
}
