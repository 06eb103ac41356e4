/** The look of the table of runs. */
import { css } from 'lit'

export const style = css`
  :host {
    display: block;
    min-width: 0;
    font-size: 14px;
  }
  .quiet {
    margin: 0 0 10px;
    color: var(--muted);
    max-width: 46em;
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-bottom: 10px;
  }
  .scroll {
    position: relative;
    overflow: auto;
    max-height: 420px;
  }
  table {
    border-collapse: collapse;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 4px 14px 4px 0;
    text-align: right;
    white-space: nowrap;
    border-bottom: 1px solid var(--hairline);
  }
  thead th,
  thead td {
    position: sticky;
    top: 0;
    background: var(--paper);
    font-weight: 500;
    color: var(--muted);
  }
  thead button:hover {
    color: var(--ink);
  }
  tbody th {
    font-weight: 400;
    min-width: 12em;
    white-space: normal;
    text-align: left;
  }
  tr > :first-child {
    text-align: left;
  }
  thead th:has(+ th):nth-child(-n + 2) {
    text-align: left;
  }
  .open {
    text-align: left;
    color: var(--blue);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  tr > :last-child {
    position: sticky;
    right: 0;
    padding: 0 2px;
    background: var(--paper);
  }
  .changed {
    padding: 0 6px;
    border-radius: 6px;
    background: var(--wash);
    color: var(--muted);
    font-size: 12px;
    white-space: nowrap;
  }
  .away {
    min-width: 24px;
    min-height: 24px;
    color: var(--muted);
    border-radius: 6px;
  }
  .away:hover {
    background: var(--wash);
    color: var(--ink);
  }
`
