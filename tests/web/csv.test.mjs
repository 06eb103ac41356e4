/** Points from a file: how tables are written by spreadsheets, by NumPy, by hand; where one is wrong. */
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { textOfFile } from '../../wasm/plain_text.js'
import { parseCsv } from '../../web/labs/playground/csv.js'
import { texts } from '../../web/labs/playground/texts.js'
import { LANGUAGES } from '../../web/languages/translate.js'

const parse = (text) => parseCsv(Papa, textOfFile(new TextEncoder().encode(text)))
const fileOf = (name) =>
  parseCsv(Papa, textOfFile(readFileSync(new URL(`../inputs/${name}`, import.meta.url))))

/** Twelve points: -1 and 1 by turns, in steps of a tenth, 0 and 1 by turns. */
const TWELVE = {
  x1: Array.from({ length: 12 }, (_, i) => (i % 2 ? 1 : -1)),
  x2: Array.from({ length: 12 }, (_, i) => i / 10),
  label: Array.from({ length: 12 }, (_, i) => i % 2),
}

describe('a file', () => {
  test.each([
    'mixed-eol-crlf-head.csv',
    'mixed-eol-lf-head.csv',
    'utf8-bom-crlf.csv',
    'utf16le-bom-tab.csv',
    'unicode-minus.csv',
    'fullwidth-comma.csv',
    'other-head.csv',
    'semicolon-decimal-comma.csv',
  ])('%s is read', (name) => {
    const { own, faults } = fileOf(name)
    expect(faults).toEqual([])
    expect(own).toMatchObject(TWELVE)
  })

  test('of NumPy’s savetxt is read', () => {
    const { own, faults } = fileOf('savetxt-hash-head.csv')
    expect(faults).toEqual([])
    expect(own.label).toEqual(own.x1.map((x) => Number(x > 0)))
  })

  test('with lines in a quoted cell: the line of a fault is an editor’s', () => {
    const fault = { code: 'number', line: 5, column: 'x1', value: 'oops' }
    expect(fileOf('quoted-newline-then-fault.csv').faults).toEqual([{ ...fault, column: 'x2' }])
    expect(parse('note,x1,x2,label\n"a\n\nb",oops,0,0\n').faults).toEqual([{ ...fault, line: 4 }])
    expect(parse('1,2,0,"a\rb"\r1,2,1,"open').faults).toEqual([{ code: 'quotes', line: 3 }])
  })
})

describe('a table', () => {
  test.each([
    ['with a head', 'x1,x2,label\n0,0,0\n1,2,1\n'],
    ['without', '0,0,0\n1,2,1'],
    ['in another order, with more columns', 'name,label,x2,x1\na,0,0,0\nb,1,2,1\n'],
    ['from a spreadsheet', '\uFEFFx1;x2;label\r\n0;0;0\r\n"1";2;1\r\n\r\n'],
    ['from an old Macintosh', 'x1,x2,label\r0,0,0\r1,2,1\r'],
    ['with full-width digits', 'ｘ１，ｘ２，ｌａｂｅｌ\n０，０，０\n＋１，２．０，１'],
    ['with a Chinese full stop for a point', '0,0,0\n1。0,2,1'],
    [
      'with a comma in the words of an unused column',
      '姓名,x1,x2,label\n张，三,0,0,0\n李，四,1,2,1',
    ],
    ['with spaces, as savetxt has them', '# x1 x2 label\n0.0 0.0 0.0\n1.0e+00  2.0e+00 1.0e+00'],
    ['with a comment of other words', '# made in May, by us\n0,0,0\n1,2,1'],
    ['with semicolons, no head, decimal commas', '0,0;0,0;0\n1,0;2,0;1'],
    ['with names of its own around a label', 'width,height,label\n0,0,0\n1,2,1'],
    ['with the label first', 'y,x1,x2\n0,0,0\n1,1,2'],
    ['of x and y', 'y,x,class\n0,0,0\n2,1,1'],
    ['of features from 0', 'x0,x1,y\n0,0,0\n1,2,1'],
    ['with Chinese names', 'x,y,类别\n0,0,0\n1,2,1'],
  ])('%s is read', (_, text) => {
    const { own, faults } = parse(text)
    expect(faults).toEqual([])
    expect(own).toMatchObject({ x1: [0, 1], x2: [0, 2], label: [0, 1] })
    expect(own.window.width).toBeGreaterThan(2)
  })

  test.each([
    ['', { code: 'empty' }],
    ['\n# x1,x2,label\n', { code: 'empty' }],
    ['0,0,0', { code: 'few' }],
    ['0,0,0\n1,2', { code: 'columns', line: 2, value: '2' }],
    ['x1,x2,label\n0,zero,0\n1,2,1', { code: 'number', line: 2, column: 'x2', value: 'zero' }],
    ['0,0,0\n1e9,2,1', { code: 'number', line: 2, column: 'x1', value: '1e9' }],
    ['0,0,0\n1,,1', { code: 'number', line: 2, column: 'x2', value: '' }],
    ['0,0,0\n1,2,0.5', { code: 'label', line: 2, column: 'label', value: '0.5' }],
    ['0,0,cat\n1,2,6', { code: 'label', line: 1, column: 'label', value: 'cat' }],
    ['0,0,0\n1,"2,1\n', { code: 'quotes', line: 2 }],
    ['0,0,0\n'.repeat(5001), { code: 'many', line: 5001 }],
    ['0;0;0\n１。５ｘ;2;1', { code: 'number', line: 2, column: 'x1', value: '１。５ｘ' }],
    ['0\t0\t0\n1,234\t2\t1', { code: 'number', line: 2, column: 'x1', value: '1,234' }],
    ['0,0,0\n10²,2,1', { code: 'number', line: 2, column: 'x1', value: '10²' }],
    ['\na,b,c\n0,0,0\n', { code: 'head', line: 2, value: 'a,b,c' }],
    ['x,y,z\n0,0,0\n', { code: 'head', line: 1, value: 'x,y,z' }],
    ['x1,x2,x3\n0,0,0\n', { code: 'head', line: 1, value: 'x1,x2,x3' }],
    ['# one,two,three\n0,0,0\n', { code: 'head', line: 1, value: 'one,two,three' }],
    ['Dear reader', { code: 'head', line: 1, value: 'Dear reader' }],
  ])('%j: line and column are named', (text, fault) => {
    const { own, faults } = parse(text)
    expect(own).toBeNull()
    expect(faults[0]).toEqual(fault)
  })

  test('no more faults are told than one reads, and each has its words', () => {
    const { faults } = parse('1,b,c\n'.repeat(100))
    expect(faults).toHaveLength(5)
    const codes = 'empty columns head number label few many quotes large unreadable locked'.split(
      ' ',
    )
    for (const language of LANGUAGES) {
      expect(codes.filter((code) => !texts[language][`csv.${code}`])).toEqual([])
    }
  })
})
