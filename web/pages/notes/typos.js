/** Slips of the pen in the notes, by the line of the Markdown file. @type {{line: number, wrong: string, right: string}[]} */
export const TYPOS = [
  { line: 35, wrong: '缺不能', right: '却不能' },
  { line: 77, wrong: '初始值就打', right: '初始值就大' },
  { line: 139, wrong: '激活函数据', right: '激活函数' },
  { line: 369, wrong: '同的一个区间', right: '同一个区间' },
  { line: 506, wrong: '结果时一样的', right: '结果是一样的' },
  { line: 571, wrong: '结果时一样的', right: '结果是一样的' },
  { line: 621, wrong: '中心化化后', right: '中心化后' },
  { line: 651, wrong: '正式因为', right: '正是因为' },
]
