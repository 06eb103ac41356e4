/** What labs have in common: title, notes about a link, the sentence with its buttons, folds, errata. */
import { css } from 'lit'

export const labStyle = css`
  :host {
    display: block;
  }
  :host([brief]) :is(.predict, .folds) {
    display: none;
  }
  h1 {
    margin: 0;
    font-size: 28px;
    line-height: 1.3;
  }
  h2 {
    margin: 2px 0 0;
    font-size: 16px;
    font-weight: 400;
    color: var(--muted);
  }
  .title {
    grid-area: title;
    margin-bottom: 14px;
  }
  .predict {
    grid-area: predict;
    margin-bottom: 10px;
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .presets > .button {
    max-width: 100%;
    white-space: normal;
  }
  .explained {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    max-width: 46em;
  }
  .explained p {
    margin: 0;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
    gap: 22px 32px;
    align-items: start;
  }
  .notes {
    margin: 16px 0 0;
    font-size: 14px;
    color: var(--muted);
  }
  .faults {
    grid-area: faults;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    margin-bottom: 14px;
    padding: 8px 16px;
    border-left: 3px solid var(--orange);
    background: var(--wash);
    font-size: 14px;
  }
  .faults ul {
    margin: 0;
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }
  .sheet {
    background: var(--panel);
    border: 1px solid var(--hairline);
    border-radius: var(--radius);
  }
  .chart,
  .net {
    position: relative;
  }
  .progress {
    position: absolute;
    top: 40px;
    left: 50%;
    transform: translateX(-50%);
    display: grid;
    gap: 4px;
    padding: 5px 12px 8px;
    border: 1px solid var(--hairline);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    pointer-events: none;
  }
  .progress progress {
    width: 100%;
    height: 4px;
    accent-color: var(--blue);
  }
  .say {
    grid-area: say;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px 32px;
    margin: 10px 20px 0;
    padding: 12px 0 14px;
    border-top: 1px solid var(--hairline);
  }
  .sentence {
    margin: 0;
    max-width: 46em;
    min-height: 3.2em;
  }
  .badge {
    display: inline-block;
    padding: 0 7px;
    margin-right: 6px;
    border: 1px solid var(--orange);
    border-radius: 9px;
    color: var(--orange);
    font-size: 12px;
    line-height: 18px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    flex: none;
    max-width: 330px;
  }
  .changed {
    order: 3;
    flex-basis: 100%;
    margin: 4px 0 0;
    color: var(--muted);
    font-size: 13px;
  }
  .folds {
    grid-area: folds;
    margin: 28px 4px 60px;
  }
  .bench {
    margin-bottom: 20px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .tools .button {
    color: var(--muted);
  }
  .tools .button[aria-expanded='true'] {
    background: var(--wash);
    border-color: var(--faint);
    color: var(--ink);
  }
  .tools .close {
    margin-left: auto;
  }
  details {
    border-top: 1px solid var(--hairline);
  }
  details:last-of-type {
    border-bottom: 1px solid var(--hairline);
  }
  summary {
    padding: 12px 0;
    cursor: pointer;
  }
  .inside {
    padding: 4px 0 24px;
  }
  .errata {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: 14px;
    max-width: 46em;
  }
  .errata li {
    display: grid;
    grid-template-columns: minmax(48px, max-content) minmax(0, 1fr);
  }
  .errata p {
    grid-column: 2;
    margin: 0;
  }
  .errata .badge {
    grid-row: 1 / 3;
    justify-self: start;
    align-self: start;
    margin-top: 3px;
    text-decoration: none;
  }
  .errata b {
    font-weight: 400;
    font-size: 13px;
    color: var(--muted);
    margin-right: 8px;
  }

  /* On paper all stands in a row, and the settings are told. */
  @media print {
    .sheet,
    .bench,
    .tools,
    .progress,
    .actions:not(:has([aria-pressed='true'])) {
      display: none !important;
    }
    .lab {
      display: flex !important;
      flex-direction: column;
    }
    .lab > :is(.chart, .side, .net, .say, .controls) {
      position: static;
      width: auto;
      margin: 0 0 14px;
      padding: 0;
      border: 0;
    }
    .lab > .side {
      order: 1;
      align-self: stretch;
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 14px 32px;
    }
    .lab > .folds {
      order: 2;
    }
    .sentence {
      min-height: 0;
    }
  }

  @container (max-width: 820px) {
    .sheet {
      display: none;
    }
    h1 {
      font-size: 24px;
    }
    h2 {
      font-size: 15px;
    }
    .say {
      display: block;
      margin: 0;
      padding: 10px 0 4px;
      border: 0;
    }
    .actions {
      justify-content: flex-start;
      max-width: none;
      margin-top: 12px;
    }
    .folds {
      margin: 28px 0 40px;
    }
  }
`
