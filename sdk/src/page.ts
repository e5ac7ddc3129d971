/** How a page is written on the wire. */
interface PageBody<Item> {
  items: Item[]
  next: string | null
  prev: string | null
}

/** One page of a list. Iterating over it goes on through all later pages, fetching each when it is reached. */
export class Page<Item> implements AsyncIterable<Item> {
  readonly items: readonly Item[]
  /** The `cursor` of the page after this one; null on the last. */
  readonly next: string | null
  /** The `cursor` of the page before this one; null on the first. */
  readonly prev: string | null
  readonly #read: (cursor: string) => Promise<Page<Item>>

  constructor(body: PageBody<Item>, read: (cursor: string) => Promise<Page<Item>>) {
    this.items = body.items
    this.next = body.next
    this.prev = body.prev
    this.#read = read
  }

  /** Null on the last page. */
  async nextPage(): Promise<Page<Item> | null> {
    return this.next === null ? null : this.#read(this.next)
  }

  /** Null on the first page. */
  async prevPage(): Promise<Page<Item> | null> {
    return this.prev === null ? null : this.#read(this.prev)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    let page: Page<Item> | null = this
    while (page !== null) {
      yield* page.items
      page = await page.nextPage()
    }
  }
}

/** The first page of a list; `read` is given the cursor of each page, none for the first. */
export async function readPage<Item>(
  read: (position: { cursor?: string }) => Promise<PageBody<Item>>,
): Promise<Page<Item>> {
  const at = async (cursor: string): Promise<Page<Item>> => new Page(await read({ cursor }), at)
  return new Page(await read({}), at)
}
