/** The words of the page beside the notes. */
export default {
  title: '笔记对照',
  what: '按笔记的顺序，每一节一个实验，加上这一节的每条勘误。左边开着笔记，右边开着这里，一边读一边试。',
  all: '展开全部并测量',
  'whole.name': '整篇笔记',
  beyond: '笔记没有写的',
  'section.lab': '打开实验',
  'section.open': '勘误与嵌入',
  'section.none': '笔记在这里没有要更正的。',
  'section.failed': '这一节没能打开，刷新页面再试一次。',
  'erratum.E50.notes':
    '开头的两个链接指向 Improving-Neural-Networks.ipynb，说那是对应的 Notebook。',
  'erratum.E50.found':
    '仓库里没有这个文件，两个链接都打不开。凡是画一次训练的实验，都可以导出改正过的 Notebook（.ipynb）：每一格下面都有运行结果，和页面上的数字一样。',
  'erratum.E52.notes': '有几处错字，不影响意思。',
  'erratum.E52.found': '有 {count} 处，都列在下面。',
  typo: '第 {line} 行“{wrong}”应为“{right}”',
  'blocks.title': '给作者：每一节一块，可以直接贴',
  'blocks.what': '每一节有自己的复制按钮；下面是全部，一次复制完。',
  'blocks.kind': '贴到哪里',
  'blocks.kind.docsify': 'docsify',
  'blocks.kind.element': '网页元素',
  'blocks.kind.iframe': 'iframe',
  'blocks.copy': '复制全部',
  'blocks.copied': '已复制',
  'blocks.select': '浏览器不让复制：文字已选中，请手动复制。',
}
