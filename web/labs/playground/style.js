/** Data, network and result side by side; on a phone the result stays in sight above the rest. */
import { css } from 'lit'

export const style = css`
  .lab {
    grid-template-columns: 168px minmax(0, 1fr) 268px;
    grid-template-areas:
      'title title title'
      'predict predict predict'
      'faults faults faults'
      'data net result'
      'say say say'
      'tries tries tries'
      'controls controls controls'
      'folds folds folds';
    column-gap: 28px;
  }
  .data {
    grid-area: data;
    min-width: 0;
    padding: 14px 0 0 20px;
  }
  .net {
    grid-area: net;
    min-width: 0;
    padding-top: 14px;
  }
  .result {
    grid-area: result;
    min-width: 0;
    padding: 14px 20px 0 0;
  }
  .data h3 {
    margin: 0 0 8px;
    font-size: 14px;
    font-weight: 500;
    line-height: 24px;
  }
  .kinds {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6px;
    margin-bottom: 14px;
  }
  .kind {
    display: grid;
    justify-items: center;
    gap: 1px;
    padding: 5px 2px 3px;
    border: 1px solid var(--hairline);
    border-radius: 8px;
    font-size: 12px;
    line-height: 1.4;
    color: var(--muted);
  }
  .kind:hover {
    border-color: var(--faint);
  }
  .kind[aria-pressed='true'] {
    border-color: var(--blue);
    background: var(--wash);
    color: var(--ink);
  }
  .kind svg {
    width: 34px;
    height: 34px;
  }
  .kind path {
    fill: none;
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .kind-0 {
    stroke: var(--orange-point);
  }
  .kind-1 {
    stroke: var(--blue-point);
  }
  .kind-2 {
    stroke: var(--green-point);
  }
  .kind-3 {
    stroke: var(--violet-point);
  }
  .kind .line {
    stroke: var(--muted);
    stroke-width: 2;
  }
  .losses {
    --chart-height: 132px;
  }
  .key {
    margin: 6px 0 0;
    font-size: 12px;
    color: var(--muted);
  }
  .confusions {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin-top: 12px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .confusion {
    border-collapse: collapse;
    flex: 1;
    min-width: 0;
  }
  .confusion caption,
  .share {
    margin: 0;
    text-align: left;
    white-space: nowrap;
    color: var(--muted);
  }
  .confusions b {
    font-weight: 600;
    color: var(--blue);
  }
  .confusion th {
    font-weight: 400;
    color: var(--muted);
    text-align: left;
    width: 1.4em;
  }
  .confusion td {
    padding: 1px 4px;
    text-align: right;
    border: 1px solid var(--hairline);
  }
  .confusion .right {
    background: var(--wash);
  }
  .confusion .mistaken {
    color: var(--warn);
    font-weight: 600;
  }
  .confusion .none {
    color: var(--muted);
  }
  .say {
    display: flex;
    margin-top: 0;
    padding-bottom: 12px;
  }
  .actions {
    flex-wrap: nowrap;
    margin-top: 0;
  }
  .sentence {
    min-height: 3.2em;
  }
  .tries {
    grid-area: tries;
    margin: 12px 0 0;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px;
  }
  .tries .button {
    padding: 0 11px;
    min-height: 32px;
    font-size: 13px;
  }
  .controls {
    margin-top: 14px;
  }
  .controls > .activation {
    grid-column: span 5;
  }
  .controls > nn-slider {
    grid-column: span 3;
  }
  .fields .strip {
    grid-column: 1 / -1;
  }
  .layers .hint,
  .fields .hint {
    margin: 4px 0 0;
    font-size: 12px;
    line-height: 1.45;
    color: var(--muted);
  }
  .wrong {
    margin: 4px 0 0;
    font-size: 13px;
    color: var(--warn);
  }

  @media (max-height: 860px) {
    .losses {
      --chart-height: 108px;
    }
  }

  @container (max-width: 820px) {
    .result {
      order: 0;
      position: sticky;
      top: 0;
      z-index: 2;
      display: grid;
      grid-template-columns: minmax(0, 184px) minmax(min-content, 1fr);
      gap: 4px 16px;
      margin: 0 -16px;
      padding: 8px 16px 6px;
      background: var(--paper);
      border-bottom: 1px solid var(--hairline);
    }
    .confusions {
      flex-direction: column;
      justify-content: flex-start;
      gap: 4px;
      margin: 0;
      font-size: 12px;
      line-height: 1.4;
    }
    .result:not(.drawing) > .confusions {
      grid-area: 1 / 2;
      padding-top: 24px;
    }
    .confusion {
      flex: none;
    }
    .drawing {
      position: static;
      grid-template-columns: minmax(0, 1fr);
    }
    .drawing .confusions {
      flex-direction: row;
    }
    .drawing .confusion {
      flex: 1;
    }
    .key {
      grid-column: 1 / -1;
      margin: 0;
    }
    .sentence {
      order: 1;
    }
    .data {
      order: 2;
      padding: 16px 0 0;
    }
    .kinds {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .controls {
      order: 3;
    }
    .net {
      order: 4;
      padding-top: 22px;
    }
    .actions {
      order: 5;
    }
    .tries {
      order: 6;
    }
    .say {
      display: contents;
    }
    .actions {
      flex-wrap: wrap;
    }
    .folds {
      order: 7;
    }
  }
`

/** Pens, eraser, file. */
export const ownStyle = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-bottom: 8px;
  }
  .pen {
    position: relative;
    padding: 3px 9px;
    border: 1px solid var(--hairline);
    border-radius: 14px;
    font-size: 13px;
    line-height: 20px;
    cursor: pointer;
  }
  .pen:disabled {
    color: var(--faint);
    cursor: default;
  }
  .pen[aria-pressed='true'] {
    border-color: currentcolor;
    background: var(--wash);
    font-weight: 600;
  }
  .pen-0 {
    color: var(--orange-point);
  }
  .pen-1 {
    color: var(--blue-point);
  }
  .pen-2 {
    color: var(--green-point);
  }
  .pen-3 {
    color: var(--violet-point);
  }
  .pen-4 {
    color: var(--brown-point);
  }
  .pen-5 {
    color: var(--rose-point);
  }
  .file input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .file:has(:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .data .hint {
    margin: 0 0 8px;
    font-size: 12px;
    line-height: 1.45;
    color: var(--muted);
  }
  .wrong ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`
