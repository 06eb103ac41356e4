/** The cures stand beside the bars, a switch a row; a legend stands above them. */
import { css } from 'lit'

export const style = css`
  .lab {
    --side: 348px;
  }
  .cures {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .cures caption {
    text-align: left;
    font-size: 14px;
    font-weight: 600;
    padding-bottom: 6px;
  }
  .cures th,
  .cures td {
    padding: 3px 0 3px 10px;
    font-weight: 400;
    text-align: right;
    white-space: nowrap;
  }
  .cures thead th {
    vertical-align: bottom;
    white-space: normal;
    font-size: 12px;
    color: var(--muted);
  }
  .cures th:first-child {
    padding-left: 0;
    text-align: left;
  }
  .cures .button {
    width: 100%;
    padding: 0 12px;
    text-align: left;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    font-size: 12px;
    color: var(--muted);
  }
  .legend span::before {
    content: '';
    display: inline-block;
    width: 9px;
    height: 9px;
    margin-right: 5px;
    background: var(--faint);
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .legend .train::before {
    background: var(--blue);
  }
  .legend .dev::before {
    background: var(--orange);
  }
  .time {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .time .told {
    margin: 0;
    max-width: 46em;
  }
  .sentence {
    min-height: 3.2em;
  }
`
