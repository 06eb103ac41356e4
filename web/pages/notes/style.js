/** How the page beside the notes looks. */
import { css } from 'lit'

export const sectionStyle = css`
  :host {
    display: block;
    padding: 6px 0 18px;
  }
  h3 {
    margin: 0;
    font-size: 17px;
    font-weight: 600;
  }
  .question {
    margin: 2px 0 6px;
    color: var(--muted);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: 0 0 8px;
    font-size: 14px;
  }
  .quiet {
    color: var(--muted);
  }
  nn-share {
    margin: 24px 0 0;
  }
`

export const notesStyle = css`
  :host {
    display: block;
    padding-bottom: 60px;
  }
  h1 {
    margin: 0 0 8px;
    font-size: 28px;
    line-height: 1.3;
  }
  .lead {
    margin: 0 0 16px;
    max-width: 46em;
    color: var(--muted);
  }
  section {
    display: grid;
    grid-template-columns: 150px minmax(0, 1fr);
    gap: 0 20px;
    padding: 14px 0;
    border-top: 1px solid var(--hairline);
  }
  h2 {
    margin: 8px 0 0;
    font-size: 14px;
    font-weight: 400;
    color: var(--muted);
  }
  .all {
    margin: 0 0 20px;
  }
  .whole {
    padding: 6px 0;
  }
  .whole p {
    margin: 0;
  }
  .typos {
    margin: 8px 0 0 48px;
    padding: 0 0 0 1.2em;
    font-size: 14px;
    color: var(--muted);
  }
  .blocks h2 {
    margin: 24px 0 4px;
    font-size: 17px;
    font-weight: 600;
    color: var(--ink);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  textarea {
    display: block;
    width: 100%;
    margin: 12px 0 0;
    padding: 8px 12px;
    border: 1px solid var(--hairline);
    border-radius: 8px;
    background: var(--panel);
    color: var(--ink);
    font: 13px/1.5 var(--mono);
    resize: vertical;
  }
  @media (max-width: 860px) {
    section {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
