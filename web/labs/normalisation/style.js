/** How the lab is laid out: before beside after; on a phone both bowls stay in sight while the sliders move. */
import { css } from 'lit'
import { labStyle } from '../lab_style.js'

export const style = css`
  ${labStyle}
  .lab {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-template-areas:
      'title title'
      'predict predict'
      'faults faults'
      'bars-before bars-after'
      'bowl-before bowl-after'
      'say say'
      'controls controls'
      'folds folds';
    --chart-height: clamp(104px, 50vh - 328px, 190px);
    --bowl: clamp(196px, 50vh - 232px, 330px);
  }
  .sheet {
    grid-row: 4 / 7;
    grid-column: 1 / -1;
  }
  .title {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 20px;
    align-items: end;
  }
  h1 {
    grid-column: 1 / -1;
  }
  .legend {
    display: flex;
    gap: 20px;
    margin: 0;
    font-size: 13px;
    color: var(--muted);
  }
  .legend span::before {
    content: '';
    display: inline-block;
    width: 10px;
    height: 10px;
    margin-right: 6px;
    border-radius: 2px;
    background: var(--blue);
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .legend .rooms::before {
    background: var(--orange);
  }
  .work,
  .stage {
    display: contents;
  }
  .bars,
  .bowl {
    min-width: 0;
    padding: 10px 20px 0;
  }
  .bars.before {
    grid-area: bars-before;
  }
  .bars.after {
    grid-area: bars-after;
  }
  .bowl {
    min-height: calc(var(--bowl) + 44px);
  }
  .bowl.before {
    grid-area: bowl-before;
  }
  .bowl.after {
    grid-area: bowl-after;
  }
  .before {
    border-right: 1px solid var(--hairline);
  }
  .facts {
    align-self: center;
    font-size: 13px;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .facts .steps {
    margin: 0 0 10px;
  }
  .facts b {
    display: block;
    font-size: 28px;
    line-height: 1.2;
    font-weight: 600;
    color: var(--ink);
  }
  .after .facts b {
    color: var(--blue);
  }
  dl {
    margin: 0;
  }
  dl div {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    padding: 2px 0;
    border-top: 1px solid var(--hairline);
  }
  dd {
    margin: 0;
    color: var(--ink);
    white-space: nowrap;
  }
  .key {
    margin: 10px 0 0;
    font-size: 12px;
  }
  .say {
    display: block;
    padding-bottom: 14px;
  }
  .sentence {
    max-width: none;
  }
  .actions {
    justify-content: flex-start;
    max-width: none;
    margin-top: 8px;
  }
  .actions::before {
    content: '';
    flex: 1;
    order: 1;
  }
  .actions > .presets {
    order: 2;
  }
  .controls {
    grid-area: controls;
    display: grid;
    grid-template-columns: 1.5fr 0.9fr 1.1fr 0.9fr;
    gap: 14px 28px;
    margin: 18px 4px 0;
  }
  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  .inside nn-table {
    --panel: var(--paper);
  }
  .words {
    max-width: 46em;
  }
  .words p {
    margin: 0;
  }

  @container lab (max-width: 820px) {
    .actions::before {
      content: none;
    }
    .lab {
      display: flex;
      flex-direction: column;
      --chart-height: 104px;
    }
    .work {
      display: flex;
      flex-direction: column;
    }
    .title {
      display: block;
    }
    .legend {
      margin-top: 8px;
    }
    .bars,
    .bowl {
      padding: 0;
      border: 0;
    }
    .stage {
      position: sticky;
      top: 0;
      z-index: 2;
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 6px 12px;
      margin: 0 -16px;
      padding: 8px 16px 6px;
      background: var(--paper);
      border-bottom: 1px solid var(--hairline);
    }
    .stage > .bars {
      grid-area: 1 / 1 / auto / -1;
    }
    .stage > .bowl {
      grid-area: auto;
      min-height: 0;
    }
    .facts dl,
    .key {
      display: none;
    }
    .facts .steps {
      margin: 0;
    }
    .facts b {
      display: inline;
      font-size: 20px;
    }
    .controls {
      grid-template-columns: minmax(0, 1fr);
      margin: 14px 0 0;
    }
  }
`
