/** Six sliders in two rows, the one of the start the widest; views and guess in one row. */
import { css } from 'lit'

export const style = css`
  .lab {
    --side: 212px;
    --chart-height: 308px;
  }
  .view-notes {
    --side: 300px;
  }
  div.predict {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 8px 32px;
  }
  .predict > .predict {
    margin: 0;
  }
  .erratum {
    font-size: 14px;
    color: var(--muted);
  }
  .controls {
    gap: 12px 32px;
  }
  .controls > * {
    grid-column: span 3;
  }
  .controls > .init {
    grid-column: span 7;
  }
  .controls > .act {
    grid-column: span 5;
  }

  @media (max-height: 860px) {
    .lab {
      --side: 208px;
      --chart-height: 270px;
    }
  }
  @container (max-width: 820px) {
    .lab {
      --chart-height: 196px;
    }
  }
`
