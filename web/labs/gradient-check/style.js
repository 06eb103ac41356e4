/** Where the lab differs from the common layout: two charts side by side, and a few lines of code. */
import { css } from 'lit'
import { labLayout } from '../lab_layout.js'

export const style = [
  labLayout,
  css`
    .lab {
      --chart-height: 290px;
      --side: 320px;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 28px;
    }
    .code {
      margin: 6px 0 0;
    }
    .code figcaption {
      font-size: 14px;
      font-weight: 600;
    }
    .code .lines {
      margin: 4px 0 0;
      padding: 8px 10px;
      overflow-x: auto;
      border: 1px solid var(--hairline);
      border-radius: 4px;
      font-size: 11.5px;
      line-height: 1.6;
    }
    .code code {
      display: block;
      white-space: pre;
    }
    .code .wrong {
      color: var(--orange);
    }
    .verdict .button {
      margin-top: 4px;
    }

    @container (max-width: 820px) {
      .lab {
        --chart-height: 196px;
      }
      .pair {
        position: static;
        grid-template-columns: 1fr;
      }
    }
  `,
]
