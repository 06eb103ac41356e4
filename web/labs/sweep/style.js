/** The panel's look: two axes side by side, the map under them. */
import { css } from 'lit'
import { boxStyle } from '../../styles/slider.js'

export const style = [
  boxStyle,
  css`
    :host {
      display: block;
      min-width: 0;
      font-size: 14px;
    }
    @media screen {
      :host {
        container-type: inline-size;
      }
    }
    .quiet {
      margin: 0;
      color: var(--muted);
      max-width: 46em;
    }
    .sides {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 16px 32px;
      margin: 16px 0;
      align-items: start;
    }
    select {
      font: inherit;
      color: inherit;
      max-width: 100%;
      min-height: 32px;
      padding: 0 6px;
      border: 1px solid var(--hairline);
      border-radius: 8px;
      background: var(--panel);
    }
    .boxes {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 18px;
      margin-top: 10px;
    }
    .box {
      width: 5.5em;
      min-height: 26px;
      border-bottom-color: var(--hairline);
    }
    .values {
      margin: 6px 0 0;
      font-size: 13px;
      color: var(--muted);
      font-variant-numeric: tabular-nums;
      overflow-wrap: anywhere;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin-top: 10px;
    }
    .chip {
      min-height: 28px;
      padding: 0 10px;
      border: 1px solid var(--hairline);
      border-radius: 14px;
      font-size: 13px;
      color: var(--muted);
    }
    .chip[aria-pressed='true'] {
      background: var(--wash);
      border-color: var(--faint);
      color: var(--ink);
    }
    .do {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 10px 14px;
      min-height: 36px;
      margin-bottom: 18px;
    }
    progress {
      width: 180px;
      height: 8px;
      accent-color: var(--blue);
    }
    .tempo {
      font-variant-numeric: tabular-nums;
    }
    .told {
      margin: 6px 0 0;
      min-height: 1.6em;
      max-width: 46em;
    }
    .stale {
      color: var(--warn);
    }
    @container (max-width: 560px) {
      .sides {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
]
