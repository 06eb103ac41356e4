/** Rules that many shadow roots share: links, buttons, numbers, and what only screen readers see. */
import { css } from 'lit'
import { forced, paper } from './media.js'

export const shared = css`
  :host {
    box-sizing: border-box;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  a {
    color: var(--blue);
    text-underline-offset: 3px;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .number {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    color: var(--blue);
  }
  .only-read {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ${paper}
  ${forced}
`

/** The quiet line under a control: what it is for. */
export const hint = css`
  .hint {
    margin: 4px 0 0;
    font-size: 12px;
    line-height: 1.45;
    color: var(--muted);
  }
`

/** A quiet button with a hairline; aria-pressed fills it. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 34px;
    padding: 0 14px;
    border: 1px solid var(--hairline);
    border-radius: 17px;
    background: var(--panel);
    font-size: 14px;
    white-space: nowrap;
  }
  .button:hover:not(:disabled) {
    border-color: var(--faint);
  }
  .button:disabled {
    color: var(--faint);
    cursor: default;
  }
  .button.main {
    background: var(--blue);
    border-color: var(--blue);
    color: var(--panel);
  }
  .button[aria-pressed='true'] {
    background: var(--wash);
    border-color: var(--faint);
  }
`

/** The line below a picture that tells the numbers of what is pointed at. */
export const readout = css`
  .readout {
    margin: 8px 0 0;
    min-height: 1.6em;
    font-size: 13px;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
`

/** What is wrong with the value of a control. */
export const error = css`
  .error {
    margin: 6px 0 0;
    font-size: 13px;
    line-height: 1.5;
    color: var(--warn);
  }
`
