/** The look of a slider, of its stops, and of a box to type a number into. */
import { css } from 'lit'
import { error } from './shared.js'

export const boxStyle = css`
  ${error}
  .box {
    font: inherit;
    font-variant-numeric: tabular-nums;
    color: var(--blue);
    background: none;
    border: 0;
    border-bottom: 1px solid transparent;
    border-radius: 0;
    padding: 0 2px;
    text-align: right;
    font-weight: 600;
  }
  .box:hover,
  .box:focus {
    border-bottom-color: var(--faint);
  }
  .box[aria-invalid='true'] {
    color: var(--warn);
    border-bottom-color: var(--warn);
  }
`

export const sliderStyle = css`
  ${boxStyle}
  :host {
    display: block;
    min-width: 0;
    --thumb: 20px;
  }
  @media screen {
    :host {
      container-type: inline-size;
    }
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
    font-size: 14px;
  }
  label {
    min-width: 0;
  }
  .value {
    color: var(--blue);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .head .box {
    flex: none;
    width: 6.5em;
  }
  input[type='range'] {
    appearance: none;
    display: block;
    width: 100%;
    height: 30px;
    margin: 0;
    background: none;
    cursor: pointer;
    touch-action: pan-y;
  }
  input[type='range']::-webkit-slider-runnable-track {
    height: 3px;
    border-radius: 2px;
    background: linear-gradient(to right, var(--blue) var(--fill), var(--hairline) var(--fill));
  }
  input[type='range']::-moz-range-track {
    height: 3px;
    border-radius: 2px;
    background: var(--hairline);
  }
  input[type='range']::-moz-range-progress {
    height: 3px;
    border-radius: 2px;
    background: var(--blue);
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    width: var(--thumb);
    height: var(--thumb);
    margin-top: calc((3px - var(--thumb)) / 2);
    border: 2px solid var(--blue);
    border-radius: 50%;
    background: var(--panel);
  }
  input[type='range']::-moz-range-thumb {
    box-sizing: border-box;
    width: var(--thumb);
    height: var(--thumb);
    border: 2px solid var(--blue);
    border-radius: 50%;
    background: var(--panel);
  }
  @media (forced-colors: active) {
    input[type='range'] {
      forced-color-adjust: none;
      --blue: Highlight;
      --hairline: GrayText;
      --panel: Canvas;
    }
  }
  .ticks {
    position: relative;
    height: 18px;
    font-size: 12px;
    line-height: 18px;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  @container (max-width: 430px) {
    .many {
      height: 34px;
    }
    .many .tick:nth-child(even) {
      top: 16px;
    }
  }
  .tick {
    position: absolute;
    left: calc(var(--thumb) / 2 + (100% - var(--thumb)) * var(--at));
    transform: translateX(-50%);
    white-space: nowrap;
    cursor: pointer;
  }
  .tick.first {
    left: 0;
    transform: none;
  }
  .tick.last {
    left: auto;
    right: 0;
    transform: none;
  }
  .tick.here {
    color: var(--ink);
    font-weight: 600;
  }
  @media print {
    .ticks {
      display: none;
    }
  }
`
