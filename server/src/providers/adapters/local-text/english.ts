/** What English word lists know: enough to tell a verb from a name when no dictionary is at hand. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Common verbs whose forms do not end in -ed or -ing, or are not nouns as well. */
export const plainVerbs = set(
  'shine shines swim swims waits screams appear appears arrive arrives became become becomes began begin begins begun bit bought bring brings broke broken brought built burst buys came carries carry caught choose chooses chose chosen come comes cost crept cried cries cut dealt drank drew drift drives drove ate eat eats fall falls fell felt fight find finds flew flies flown forget forgot forgotten found fought gave get gets give gives given go goes going gone got grew happen happens grow grown grows hangs heard hear hears held help hid hit hold holds hung hurt keep keeps kept knelt knew know knows known laid lay lays lead leads leave leaves led left lend lent let lets lie lies lit live lives look looks lost made make makes mean means meant meet meets met moves need needs owe paid pay pays put puts ran rang reach read receive receives remain remains rise rises rode rose run runs said sang sank sat saw say says see seek seem seems seen sees sell sells send sends sent set sets shone shook shot show shows shown shut sing sits sit sleep slept slid sold sought speak speaks spent spoke spread stand stands start starts stop stops stay stays stick sticks stole stood strike strikes struck stuck swam swept swore take takes taken taught teach teaches tell tells think thinks thought threw thrown told took tore travel travels try tries turn turns understand understood wake wakes want wants wear wears went wept woke won wore works write writes written wrote',
)

/** Nouns and adjectives that say little by themselves. */
export const paleWords = set(
  "thing things way ways lot lots kind kinds sort part parts time times day days bit case cases fact number place people person something moment end side first last next new old good bad big small great little long right whole certain real sure able enough ready different important same second third half today tomorrow yesterday o'clock ago two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen percent",
)

/** What stands before a noun phrase. */
export const determiners = set(
  'the a an this that these those his her its their my our your each every both several some many few no any another',
)

export const objectPronouns = set('me him them us it you her')

/** A verb may take one of these: "roll up". */
export const particles = set('up down out off away')

/** What may stand before the subject of a clause without belonging to it. */
export const clauseOpeners = set('and but so then yet now only finally later soon still')

/** Begin a time or place that may come before a clause: "At dawn the sea lay flat". */
export const clauseLeads = set('at by on in after before from')

export const copulas = set('is are was were')

/** What a picture cannot show as a thing. */
export const unseen = set(
  'colour color wrong largest breath thousand minute hour day week month year century moment morning noon evening night winter spring summer autumn january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday name work rest reason part price',
)

/** After these comes the plain form of a verb. */
export const verbLeaders = set(
  "to can could may might must shall should will would cannot can't did didn't do does don't doesn't won't wouldn't let's",
)

export const subjectPronouns = set('i he she we they who it you nobody everyone everybody someone')

/** Sentences that begin so lean on the one before them. */
export const leaningOpeners = set(
  'it he she they this that these those then but and so or yet also there here such her his its their both neither beside besides instead however therefore',
)
