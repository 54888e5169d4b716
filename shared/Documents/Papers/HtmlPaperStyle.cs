namespace ImpactTracker.Documents.Papers;

/// <summary>How an HTML document looks: neutral, in the fonts of the reader's machine, readable at any width, in the dark, and on paper, where it is always black on white.</summary>
internal static class HtmlPaperStyle
{
    public static readonly Html Sheet = new("""

        :root { color-scheme: light dark; --ink: #1d2126; --soft: #55606b; --line: #cdd4da; --paper: #fff; --shade: #f1f4f7; --accent: #1a3b61; --link: #0d529a; --bar: #2f6690; --target: #b3541e; --warn: #8a5a00; --warn-shade: #fff8e8; }
        @media screen and (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #a9b4be; --line: #3b454f; --paper: #14181c; --shade: #1f262d; --accent: #a8cbe8; --link: #8cc0f0; --bar: #5d9cc9; --target: #f0a06a; --warn: #e0b050; --warn-shade: #2a2416; } }
        @media print { :root { color-scheme: light; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
        main { max-width: 54rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
        header { margin: 0 0 2rem; padding: 0 0 1.25rem; border-bottom: 3px solid var(--accent); }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; color: var(--accent); }
        h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .75rem; color: var(--accent); }
        h3 { font-size: 1.1rem; line-height: 1.35; margin: 1.75rem 0 .5rem; color: var(--accent); }
        h4, h5, h6 { font-size: 1rem; margin: 1.25rem 0 .4rem; }
        p { margin: 0 0 .8rem; }
        .text, dd, td, .notice li { white-space: pre-line; overflow-wrap: anywhere; }
        .text, dd, td, .written li, .written li > p { unicode-bidi: plaintext; }
        .wide td, .wide td a { overflow-wrap: break-word; }
        .wide td { max-width: 24rem; }
        .subtitle { font-size: 1.15rem; margin: 0 0 .4rem; }
        .byline, .key { color: var(--soft); font-size: .9rem; margin: 0; }
        a { color: var(--link); overflow-wrap: anywhere; }
        dl { margin: 0 0 1.25rem; border-top: 1px solid var(--line); }
        dl > div { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: 0 1.25rem; padding: .35rem 0; border-bottom: 1px solid var(--line); }
        dt { color: var(--soft); }
        dd { margin: 0; }
        .wide { overflow-x: auto; margin: 1rem 0 1.5rem; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        .wide > table { min-width: 32rem; }
        .written table { margin: 0 0 1rem; }
        :target { background: var(--shade); }
        caption, figcaption { text-align: start; font-weight: 600; color: var(--accent); padding: 0 0 .5rem; }
        th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
        thead th { background: var(--shade); border-bottom: 2px solid var(--accent); }
        tbody th { font-weight: 400; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        figure { margin: 1.25rem 0 1.75rem; }
        svg { display: block; overflow: visible; }
        svg text { font-size: 14px; fill: var(--ink); }
        svg .value { font-weight: 600; font-variant-numeric: tabular-nums; }
        .track { fill: var(--shade); }
        .bar { fill: var(--bar); }
        .target { fill: var(--target); }
        .target-key { display: inline-block; width: 3px; height: 1em; background: var(--target); vertical-align: -.12em; margin: 0 .3rem 0 0; }
        details { margin: .5rem 0 0; font-size: .92rem; }
        summary { color: var(--link); cursor: pointer; width: fit-content; }
        details caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .notice { margin: 0 0 2rem; padding: 1rem 1.25rem .5rem; border: 1px solid var(--warn); border-inline-start-width: 5px; background: var(--warn-shade); }
        .notice ul { margin: 0 0 .5rem; padding-inline-start: 1.25rem; }
        blockquote { margin: 0 0 1rem; padding: 0 0 0 1rem; border-inline-start: 3px solid var(--line); color: var(--soft); }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--shade); padding: .75rem; }
        :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        @media screen and (max-width: 40rem) { main { padding-top: 1.5rem; } h1 { font-size: 1.5rem; } dl > div { grid-template-columns: 1fr; } dt { font-size: .88rem; } }
        @page { size: A4; margin: 18mm 17mm 20mm; }
        @media print {
          body { font-size: 10pt; line-height: 1.4; }
          main { max-width: none; padding: 0; }
          header { margin: 0 0 .75rem; padding: 0 0 .6rem; }
          h1 { font-size: 18pt; }
          h2 { font-size: 13pt; margin: 1rem 0 .35rem; }
          h3 { font-size: 11.5pt; margin: .9rem 0 .3rem; }
          p { margin: 0 0 .45rem; }
          dl > div { padding: .15rem 0; }
          th, td { padding: .25rem .5rem; }
          h4, h5, h6 { font-size: 10pt; }
          h1, h2, h3, h4, h5, h6, caption, figcaption { break-after: avoid; }
          figure, .notice, tr, dl > div { break-inside: avoid; }
          p { orphans: 3; widows: 3; }
          .wide { overflow: visible; }
          .wide > table { min-width: 0; table-layout: fixed; }
          figure { display: inline-block; vertical-align: top; width: 49%; margin: .4rem 0 .4rem; }
          figcaption { padding: 0 0 .3rem; }
          svg { zoom: .7; }
          .key { font-size: 7.5pt; line-height: 1.2; }
          .wide { margin: .5rem 0 .75rem; }
          table { font-size: 8.5pt; }
          thead { display: table-header-group; }
          details { display: none; }
          svg, th, .bar, .track, .target, .target-key, .notice { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """.ReplaceLineEndings("\n"));
}
