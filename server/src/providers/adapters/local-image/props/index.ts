import { namedAs, type Prompt, speaksOf } from '../prompt.ts'
import type { Prop } from '../stage.ts'
import { bear, butterfly, camel, cat, deer, dog, elephant, horse, owl, penguin } from './animals.ts'
import { basket, blackboard, butter, dough, eggs, flourSack, loaves, umbrella } from './bakery.ts'
import { goat } from './farm.ts'
import { bowl, cup, fruit } from './food.ts'
import { birthdayCake, blanket, box, candle, jar, matchstick, napkin, notebook } from './household.ts'
import { books, camera, deskLamp, lampStanding, laptop, phone, pottedPlant } from './indoors.ts'
import { lens, lighthouse, oilLamp, tent, windmill } from './places.ts'
import { bottle, flask, helix, microscope, rack, syringe, telescope, vial } from './science.ts'
import { anchor, crab, gulls, rowingBoat, tug, vents } from './sea-things.ts'
import { compass, flag, gear, globe, guitar, lightbulb, pin, robot, seedling } from './symbols.ts'
import { airplane, astronaut, balloon, bicycle, car, rocket, satellite, train } from './travel.ts'
import { coins, heart, hourglass, lock, scales, shield } from './values.ts'
import { galleon, sailboat, ship } from './vessels.ts'
import { anglerfish, fish, jellyfish, octopus, shark, submarine, turtle, whale } from './water-life.ts'
import { fireEngine, tank, truck } from './works.ts'

/** Every thing that words can ask for. A new one is its drawing and a line here. */
export const props: readonly Prop[] = [
  ...[bear, butterfly, camel, cat, deer, dog, elephant, horse, owl, penguin],
  ...[books, bowl, fruit, camera, cup, deskLamp, lampStanding, laptop, phone, pottedPlant],
  ...[basket, blackboard, butter, dough, eggs, flourSack, loaves, umbrella],
  ...[anchor, crab, goat, gulls, fireEngine, rowingBoat, tank, truck, tug, vents],
  ...[birthdayCake, blanket, box, candle, jar, matchstick, napkin, notebook],
  ...[lens, lighthouse, oilLamp, tent, windmill],
  ...[bottle, flask, helix, microscope, rack, syringe, telescope, vial],
  ...[
    coins,
    compass,
    flag,
    gear,
    globe,
    guitar,
    heart,
    hourglass,
    lightbulb,
    lock,
    pin,
    robot,
    scales,
    seedling,
    shield,
  ],
  ...[airplane, astronaut, balloon, bicycle, car, galleon, rocket, sailboat, satellite, ship, train],
  ...[anglerfish, fish, jellyfish, octopus, shark, submarine, turtle, whale],
]

/** Things named by much less than the first are mostly meant otherwise: "the price of flour" is no coin. */
const leastShare = 0.45
/** What a thing scores that is named once, in so many words. */
const plainlyNamed = 1.2

/** The things a prompt names, most spoken of first, without those the negative prompt names. */
export function propsFor(prompt: Prompt, negative: Prompt): Prop[] {
  return props
    .filter((prop) => !speaksOf(negative, prop.words))
    .map((prop) => ({ prop, score: namedAs(prompt, prop.words) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .filter(({ score }, _, [first]) => score >= Math.min(first?.score ?? 0, plainlyNamed) * leastShare)
    .map(({ prop }) => prop)
}
