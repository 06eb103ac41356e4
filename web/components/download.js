/** Hands the reader a file that was made in the page. */
import { fontOf } from './font.js'

/**
 * @param {Blob} blob
 * @param {string} name
 */
export function download(blob, name) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Excel takes a file without this mark for some older encoding. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * @param {string} text
 * @param {string} name
 */
export function downloadCsv(text, name) {
  download(new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}

/**
 * Sets a picture on paper, under its title. data-width says how wide it is on the page, where it is not there itself.
 *
 * @param {HTMLCanvasElement} picture
 * @param {{title: string, name: string, paper: string, ink: string}} frame
 */
export function downloadPng(picture, { title, name, paper, ink }) {
  const sheet = document.createElement('canvas')
  const width = Number(picture.dataset.width) || picture.clientWidth || picture.width
  const unit = picture.width / width
  const [margin, head, size] = [MARGIN * unit, HEAD * unit, SIZE * unit]
  sheet.width = picture.width + 2 * margin
  sheet.height = picture.height + 2 * margin + head
  const pen = /** @type {CanvasRenderingContext2D} */ (sheet.getContext('2d'))
  pen.fillStyle = paper
  pen.fillRect(0, 0, sheet.width, sheet.height)
  pen.fillStyle = ink
  pen.font = fontOf(pen.canvas, size, 600)
  pen.fillText(title, margin, margin + size)
  pen.drawImage(picture, margin, margin + head)
  sheet.toBlob((blob) => blob && download(blob, `${name}.png`), 'image/png')
}

const MARGIN = 16
const HEAD = 28
const SIZE = 14
