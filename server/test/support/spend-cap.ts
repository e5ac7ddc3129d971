/** What may be spent in all; every call is counted as its estimate before it is made, and as its cost after. */
export class SpendCap {
  #leftMicrosUsd: number

  constructor(usd: number) {
    this.#leftMicrosUsd = usd * 1e6
  }

  /** False, and nothing taken, where it would be too much. */
  take(microsUsd: number): boolean {
    if (microsUsd > this.#leftMicrosUsd) return false
    this.#leftMicrosUsd -= microsUsd
    return true
  }

  /** A call that turned out to cost something else; what cannot be told stays counted as estimated. */
  settle(estimatedMicrosUsd: number, costMicrosUsd: number): void {
    this.#leftMicrosUsd += estimatedMicrosUsd - costMicrosUsd
  }
}
