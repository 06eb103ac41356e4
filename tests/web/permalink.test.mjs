/**
 * Links to every lab: they come back as they were written, in characters that Markdown, KaTeX and chats leave alone; old
 * ones still work; what a link gets wrong is named.
 */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import fc from 'fast-check'
import { loadEngine } from '../../wasm/engine.js'
import { defaults, nameOf } from '../../web/labs/fields.js'
import { PARTS } from '../../web/labs/lesson.js'
import { asksForAll, readLink, versionOf, writeLink } from '../../web/labs/permalink.js'
import { isSetting } from '../../web/labs/place.js'
import { FEWEST, ownOf } from '../../web/labs/playground/own.js'
import { MOST_LINKED } from '../../web/labs/playground/own_link.js'
import { fieldsOf } from '../../web/lab/define.js'
import { faultText } from '../../web/labs/wording.js'
import { common } from '../../web/languages/common.js'
import { translate } from '../../web/languages/translate.js'

const PLAIN = /^[A-Za-z0-9=&.,-]*$/
const LABS = new URL('../../web/labs/', import.meta.url)
const engine = await loadEngine()

/** A lab that is a value says them itself. */
async function fieldsIn(name) {
  const file = new URL(`${name}/fields.js`, LABS)
  if (!existsSync(file)) {
    const { default: lab } = await import(new URL('lab.js', file).href)
    return fieldsOf(lab, engine.schema)
  }
  const { makeFields, FIELDS } = await import(file.href)
  return makeFields ? makeFields(engine.schema) : FIELDS
}

async function labOf(name) {
  const { meta } = await import(new URL(`${name}/meta.js`, LABS).href)
  const fields = await fieldsIn(name)
  return { name, meta, keys: { fields, formerly: meta.formerly } }
}

const names = (await readdir(LABS)).filter((name) => existsSync(new URL(`${name}/meta.js`, LABS)))
const labs = []
for (const name of names) labs.push(await labOf(name)) // one after another: Jest links one module at a time
const entriesOf = (query) => Object.fromEntries(new URLSearchParams(query))
const t = (key, values) => translate(common, 'zh-CN', key, values)

/** What a reader may have drawn, on a plane anywhere. */
const place = fc.double({ min: -900, max: 900, noNaN: true })
const drawings = fc
  .tuple(
    fc.record({
      left: place,
      bottom: place,
      width: fc.double({ min: 1e-3, max: 900, noNaN: true }),
    }),
    fc.array(fc.tuple(place, place, fc.integer({ min: 0, max: 5 })), {
      minLength: FEWEST,
      maxLength: MOST_LINKED,
    }),
  )
  .map(([window, points]) => {
    const [x1, x2, label] = [0, 1, 2].map((k) => points.map((point) => point[k]))
    return ownOf(window, [{ x1, x2, label }])
  })

/** Every value that a field can have. */
function valuesOf({
  kind,
  choices,
  whole: isWhole = true,
  min = -1e300,
  max = 1e300,
  shortest = 0,
  longest = 6,
}) {
  const whole = fc.integer({
    min: Math.ceil(Math.max(min, -(2 ** 31))),
    max: Math.floor(Math.min(max, 2 ** 31)),
  })
  if (kind === 'points') return fc.option(drawings)
  if (kind === 'choice') return fc.constantFrom(...choices)
  if (kind === 'choices') return fc.constantFrom(...choices, [choices[0], choices.at(-1)])
  const real = fc.double({ min, max, noNaN: true }).map((x) => x + 0) // -0 is 0 in a link
  if (kind === 'flag') return fc.boolean()
  if (kind === 'integer') return whole
  if (kind === 'list')
    return fc.array(isWhole ? whole : real, {
      minLength: shortest,
      maxLength: Math.min(longest, 6),
    })
  return real
}

const statesOf = (fields) => fc.record(Object.fromEntries(fields.map((f) => [f.key, valuesOf(f)])))

describe.each(labs)('links to $name', ({ meta, keys }) => {
  const { fields, formerly } = keys

  test('any state comes back, in plain characters', () => {
    fc.assert(
      fc.property(statesOf(fields), (state) => {
        const link = writeLink(keys, state)
        expect(link).toMatch(PLAIN)
        expect(readLink(keys, entriesOf(`lab=${meta.id}&${link}`))).toMatchObject({
          state,
          faults: [],
        })
      }),
      { numRuns: 60 },
    )
  })

  test('whatever a link says, the state is one that can be, and what is ignored is named', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('', '1', '-1', '1e+20', 'NaN', '__proto__', '<b>'),
    )
    const key = fc.oneof(fc.constantFrom(...fields.map(nameOf), 'v', 'lock', 'hide'), fc.string())
    fc.assert(
      fc.property(fc.dictionary(key, text, { maxKeys: 6 }), (entries) => {
        const { state, faults } = readLink(keys, entries)
        const again = readLink(keys, entriesOf(writeLink(keys, state)))
        expect(again).toMatchObject({ state, faults: [] })
        for (const one of faults) expect(faultText(t, one)).toContain(one.value)
      }),
      { numRuns: 60 },
    )
  })

  test('keys are short and plain, and free to be attributes', () => {
    const taken = ['v', 'lab', 'page', 'lang', 'theme', 'whole', 'show', 'hide', 'lock', ...PARTS]
    for (const field of fields) {
      const key = nameOf(field)
      expect([key, isSetting(key), taken.includes(key)]).toEqual([key, true, false])
      expect(key.length).toBeLessThanOrEqual(12)
      for (const choice of field.choices ?? []) expect(choice).toMatch(PLAIN)
    }
  })

  test('what its links said before leads to fields that there are', () => {
    for (const { before, key, to = key } of formerly ?? []) {
      expect(before).toBeGreaterThan(1)
      expect(fields.map(nameOf)).toContain(to)
    }
  })
})

test('numbers that are written with an exponent come back', () => {
  const keys = { fields: [{ key: 'lr', kind: 'number', default: 1 }] }
  for (const lr of [1e20, 1e21, 1.5e300, 1e-7, 5e-324]) {
    const link = writeLink(keys, { lr })
    expect(link).toMatch(PLAIN)
    expect(readLink(keys, entriesOf(link)).state.lr).toBe(lr)
  }
})

describe('an old link', () => {
  const dropout = labs.find(({ name }) => name === 'dropout').keys

  test('of the first version still opens what it opened', () => {
    const { state, faults } = readLink(
      dropout,
      entriesOf('lab=dropout&keep=0.8&hidden=16,8&lock=hidden'),
    )
    expect(state).toEqual({ ...defaults(dropout.fields), keep: 0.8, layers: [16, 8] })
    expect(faults).toEqual([])
  })

  test('is written anew with its version', () => {
    const { state } = readLink(dropout, entriesOf('hidden=16,8'))
    expect(writeLink(dropout, state)).toBe('v=2&layers=16,8')
  })

  test('of this version does not know the old key', () => {
    const { faults } = readLink(dropout, entriesOf('v=2&hidden=16,8'))
    expect(faults).toMatchObject([{ kind: 'unknown', key: 'hidden' }])
  })

  const keys = {
    fields: [
      { key: 'rate', kind: 'number', default: 0.5 },
      { key: 'act', kind: 'choice', default: 'relu', choices: ['relu', 'tanh'] },
    ],
    formerly: [
      { before: 2, key: 'lr', to: 'rate' },
      { before: 3, key: 'act', values: { tangent: 'tanh' } },
      { before: 4, key: 'rate', was: '0.1' },
    ],
  }

  test.each([
    ['', { rate: 0.5, act: 'relu' }, 'a link to the lab is one to the lab as it is'],
    ['act=tangent', { rate: 0.1, act: 'tanh' }, 'a value had another name, a default was another'],
    ['lr=2&act=relu', { rate: 2, act: 'relu' }, 'a key had another name'],
    ['v=3&act=tanh', { rate: 0.1, act: 'tanh' }, 'only what has changed since'],
    ['v=4&act=tanh', { rate: 0.5, act: 'tanh' }, 'nothing has'],
  ])('%s', (link, state) => {
    expect(readLink(keys, entriesOf(link))).toMatchObject({ state, faults: [] })
    expect(versionOf(keys.formerly)).toBe(4)
  })

  test('of a later version than this is told of', () => {
    const { state, faults } = readLink(keys, entriesOf('v=5&rate=2'))
    expect(state.rate).toBe(2)
    expect(faults).toMatchObject([{ kind: 'newer', key: 'v', value: '5' }])
  })
})

describe('what a link gets wrong', () => {
  const { keys } = labs.find(({ name }) => name === 'dropout')
  const said = (query) => readLink(keys, entriesOf(query)).faults.map((one) => faultText(t, one))

  test.each([
    ['keep=7', ['keep=7', '0.1 到 1']],
    ['keeep=1', ['keeep=1', '没有 keeep', '是不是想写 keep']],
    ['KEEP=1', ['KEEP=1', '是不是想写 keep']],
    ['la-yers=4', ['la-yers=4', '是不是想写 layers']],
    ['LR=1', ['LR=1', '是不是想写 lr']],
    ['kepe=1', ['kepe=1', '是不是想写 keep']],
    ['v=2&hidden=1', ['hidden=1', '是不是想写 layers']],
    ['hdie=lr', ['hdie=lr', '是不是想写 hide']],
    ['page=abuot', ['page=abuot', 'index、notes、about']],
    ['whole=maybe', ['whole=maybe', '1（是）或 0（否）']],
    ['theme=pink', ['theme=pink', 'dark']],
    ['v=abc', ['v=abc']],
    ['hide=keep,nothing', ['hide=nothing']],
    ['lock=predict', ['lock=predict']],
  ])('%s is named', (query, parts) => {
    const [text, ...more] = said(query)
    expect(more).toEqual([])
    for (const part of parts) expect(text).toContain(part)
  })

  test('at no greater length than a sentence holds', () => {
    const [text] = said(`lr=${'v'.repeat(500)}`)
    expect(text.length).toBeLessThan(250)
  })

  test('a key that is said twice is read once, and named', () => {
    const twice = (query, repeated) =>
      readLink(keys, entriesOf(query), repeated).faults.map((one) => faultText(t, one))
    const [text, ...more] = twice('keep=0.8&utm_id=1', ['keep', 'utm_id'])
    expect(more).toEqual([])
    expect(text).toContain('keep 写了不止一次，取第一个：keep=0.8')
    expect(twice('theme=dark', ['theme'])[0]).toContain('theme=dark')
  })
})

/** What mail, chat and advertisement programs, and those who count visits, append to links. */
const STRANGERS =
  `utm_source utm_medium utm_campaign utm_term utm_content utm_id gclid gclsrc dclid gbraid wbraid
  gad_source gad_campaignid srsltid fbclid fb_action_ids fb_ref igshid igsh mibextid sfnsn aem msclkid twclid ttclid
  li_fat_id trk trkCampaign trackId yclid ysclid ymclid _openstat mc_cid mc_eid mc_tc _hsenc _hsmi __hstc __hssc __hsfp
  hsCtaTracking mkt_tok vero_id vero_conv oly_anon_id oly_enc_id rb_clickid s_cid s_kwcid ef_id ml_subscriber
  ml_subscriber_hash wickedid epik rdt_cid ScCid irclickid irgwc cjevent ranMID ranEAID ranSiteID zanpid spm scm
  spm_id_from tdsourcetag vd_source share_source share_medium share_plat share_session_id share_tag share_token unique_k
  bbid plat_id buvid is_story_h5 up_id mid from isappinstalled scene subscene clicktime enterid nsukey chksm sessionid
  weixinadinfo gdt_vid qz_gdt qbl bd_vid bd_source hmsr hmpl hmcu hmkw hmci xhsshare appuid apptime xsec_token _ga _gl ref
  ref_src ref_url referrer source si feature s t ts timestamp pk_campaign pk_kwd mtm_campaign piwik_campaign guccounter
  guce_referrer guce_referrer_sig itm_source at_medium at_campaign dm_i elqTrackId elqTrack assetType assetId et_rid
  sc_campaign sms_ss ncid cmpid cid icid mkwid pcrid pp algo_pvid _branch_match_id _branch_referrer __twitter_impression
  campaign_id adgroupid ad_id wt_zmc wprov xtor __s ss_email_id width height align name src frameborder`.split(
    /\s+/,
  )

test.each(labs)('what others append to links of $name is let be', ({ keys }) => {
  const own = keys.fields.map(nameOf)
  const appended = STRANGERS.filter((name) => !own.includes(name))
  const { state, faults } = readLink(keys, Object.fromEntries(appended.map((name) => [name, 'x'])))
  expect(faults).toEqual([])
  expect(state).toEqual(defaults(keys.fields))
})

describe('yes and no', () => {
  const { keys } = labs.find(({ meta }) => meta.id === 'gradient-check')
  const read = (text) => {
    const { state, faults } = readLink(keys, { bn: text, inverted: text, whole: text })
    return { values: [state.bn, state.inverted, asksForAll({ whole: text })], faults }
  }

  test.each(['', '1', 'true', 'TRUE', 'yes', 'on'])('%p says yes, of every such setting', (text) =>
    expect(read(text)).toEqual({ values: [true, true, true], faults: [] }),
  )
  test.each(['0', 'false', 'no', 'off'])('%p says no', (text) =>
    expect(read(text)).toEqual({ values: [false, false, false], faults: [] }),
  )
  test('the name says yes, as some write an attribute that is there; anything else is named', () => {
    expect(asksForAll({ whole: 'whole' })).toBe(true)
    expect(asksForAll({})).toBe(false)
    expect(read('perhaps').faults).toHaveLength(3)
  })
})

describe('a lesson', () => {
  const { keys } = labs.find(({ name }) => name === 'dropout')
  const lessonOf = (query) => readLink(keys, entriesOf(query)).lesson

  test('hides controls and parts, and locks controls', () => {
    const lesson = lessonOf('hide=lr,predict&lock=keep')
    expect(['lr', 'predict', 'keep'].map((name) => lesson.hides(name))).toEqual([true, true, false])
    expect(['lr', 'keep'].map((key) => lesson.locks(key))).toEqual([false, true])
  })

  test('shows only the controls that it names; parts stay', () => {
    const lesson = lessonOf('show=keep,lr')
    expect(
      keys.fields
        .map(({ key }) => key)
        .filter((key) => !lesson.hides(key))
        .sort(),
    ).toEqual(['keep', 'lr'])
    expect(PARTS.filter((part) => lesson.hides(part))).toEqual([])
  })
})
