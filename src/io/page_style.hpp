// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string_view>

namespace kinderrechten::detail::output {

/// The style sheet of the audit page. Colours are variables, one set for light and one for dark; a
/// test holds every pair that text is printed in to a contrast of 4.5 at least.
///
/// What a finding says never hangs on colour alone: each verdict has its sign (✕ ? ✓) and its kind of
/// underline. Tips stand beside their cell where style sheets can place them, else at the foot of the
/// window.
inline constexpr std::string_view page_style = R"css(
:root{color-scheme:light dark;
--paper:#fbfaf7;--card:#ffffff;--ink:#1f252b;--muted:#59636d;--line:#dedad1;--link:#1b4f82;
--refuted:#9c1c14;--refuted-bg:#fde9e5;--undecided:#714c00;--undecided-bg:#fcf1d2;
--confirmed:#1c6340;--confirmed-bg:#edf6ef;--focus:#1b4f82;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"DejaVu Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#15181c;--card:#1c2025;--ink:#e8e5de;--muted:#a4adb6;--line:#343a41;--link:#93c4f3;
--refuted:#ffa399;--refuted-bg:#44201d;--undecided:#efc765;--undecided-bg:#3a3015;
--confirmed:#93d3ab;--confirmed-bg:#1a2d22;--focus:#93c4f3}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
h1,h2,h3,h4,p,ul,ol,dl,fieldset{margin:0;padding:0}
h1,h2{font-family:var(--serif);font-weight:600;line-height:1.2;text-wrap:balance}
h2{font-size:1.35rem;margin-bottom:.75rem}
ol,ul{list-style:none}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:9}
.hear{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

.page{max-width:104rem;margin:0 auto;padding:1.25rem clamp(1rem,2vw,2.5rem) 3rem}
.over{color:var(--muted);font-size:.875rem}
h1{font-size:clamp(1.5rem,1.1rem + 1.6vw,2.25rem)}
.headline{font-family:var(--serif);font-size:clamp(1.1rem,1rem + .5vw,1.3rem);margin-top:.4rem}
.counts{display:flex;flex-wrap:wrap;gap:.5rem 1.75rem;margin:1.1rem 0 0;padding:.8rem 0;border-block:1px solid var(--line)}
.counts div{display:flex;align-items:baseline;gap:.45rem}
.counts dt{order:2;color:var(--muted)}
.counts dd{margin:0;font:600 1.6rem/1 var(--serif);font-variant-numeric:lining-nums}
.counts .refuted dd{color:var(--refuted)}.counts .undecided dd{color:var(--undecided)}.counts .confirmed dd{color:var(--confirmed)}
.jump{margin-top:.8rem;font-size:.9375rem;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
main{display:grid;gap:2.25rem;margin-top:1.75rem}
main>section{min-width:0}

.filter{border:0;margin-bottom:1rem;font-size:.9rem;min-width:0}
.filter legend{float:left;color:var(--muted);margin-right:.75rem;padding:0;min-width:4.6rem;line-height:1.75rem}
.filter div{display:flex;flex-wrap:wrap;gap:.1rem .9rem}
.filter label{display:inline-flex;align-items:center;gap:.35rem;min-height:1.75rem;cursor:pointer}
.filter input{accent-color:var(--link);width:1rem;height:1rem;margin:0}
.filter+.filter{margin-top:-.75rem}
.n-of{color:var(--muted)}
.group>h3{font-size:.9375rem;font-weight:600;margin:1.4rem 0 .5rem;display:flex;gap:.4rem;align-items:baseline}
.group.refuted>h3{color:var(--refuted)}.group.undecided>h3{color:var(--undecided)}.group.confirmed>h3{color:var(--confirmed)}
.group ol{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,23rem),1fr));gap:.6rem;align-items:start}
.finding{background:var(--card);border:1px solid var(--line);border-left:3px solid;border-radius:4px;padding:.7rem .9rem;font-size:.9375rem;min-width:0}
.finding.refuted{border-left-color:var(--refuted)}.finding.undecided{border-left:3px dashed var(--undecided)}.finding.confirmed{border-left:3px double var(--confirmed)}
.finding h4{font-size:inherit;font-weight:600;line-height:1.35}
.finding .meta{color:var(--muted);font-size:.8125rem}
.finding .said{font-family:var(--serif);font-size:1.0625rem;font-variant-numeric:lining-nums tabular-nums;margin:.35rem 0 .1rem}
.finding .quote{font-family:var(--serif);font-style:italic;color:var(--muted);margin:.3rem 0 0}
.finding .fix{margin-top:.35rem}
.finding .fix b{font-weight:600;color:var(--confirmed)}
.finding details{margin-top:.35rem;font-size:.875rem}
.finding summary{cursor:pointer;color:var(--muted)}
.finding details li{margin:.15rem 0 0 1rem}
.finding:target,td:target,th:target,p:target,h3:target,li:target{outline:2px solid var(--focus);outline-offset:1px}
.refuted>h3::before,.finding.refuted h4::before,.sign.refuted::before,td.refuted::before,dt.refuted::before{content:"✕"}
.undecided>h3::before,.finding.undecided h4::before,.sign.undecided::before,td.undecided::before{content:"?"}
.confirmed>h3::before,.finding.confirmed h4::before,.sign.confirmed::before,td.confirmed::before{content:"✓"}
.finding h4::before{font-size:.8em;margin-right:.45em}
.finding.refuted h4::before{color:var(--refuted)}.finding.undecided h4::before{color:var(--undecided)}.finding.confirmed h4::before{color:var(--confirmed)}

.paper{font-family:var(--serif)}

.paper>h3{font-size:1.1rem;margin:1.75rem 0 .4rem;max-width:44rem}
.paper>p{max-width:44rem;margin:.6rem 0}
.hint{font-family:var(--sans);font-size:.875rem;color:var(--muted)}
.scroll{overflow-x:auto;width:fit-content;max-width:100%;min-width:min(100%,44rem);margin:1rem 0 1.5rem;border-block:2px solid var(--ink);background:var(--card)}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.875rem;line-height:1.35;font-variant-numeric:lining-nums tabular-nums}
caption{text-align:left;padding:.6rem .6rem .5rem;font-size:1rem;position:sticky;left:0}
caption .number{display:inline-block;color:var(--muted)}caption .number::first-letter{text-transform:uppercase}
caption .title{font-weight:600}
th,td{padding:.4rem .5rem .4rem .65rem;border-bottom:1px solid var(--line);vertical-align:top;text-align:right;position:relative;overflow-wrap:break-word}
thead th{font-weight:600;vertical-align:bottom;border-bottom:1px solid var(--ink);text-align:right}
thead td{border-bottom:1px solid var(--ink)}
.spanner{text-align:center;border-bottom:1px solid var(--muted)}
tbody th,.stub{text-align:left;font-weight:400;position:sticky;left:0;z-index:2;background:var(--card);min-width:10.5rem;max-width:22rem;hyphens:auto}
tbody tr:last-child>*{border-bottom:0}tbody+tbody tr:first-child>*{border-top:1px solid var(--ink)}
tr.heading>th{font-weight:600}
tr.total>*{font-weight:600;border-top:1px solid var(--muted)}
td.words{text-align:left;font-size:.9375em}
.in1{padding-left:1.6rem}.in2{padding-left:2.5rem}.in3{padding-left:3.4rem}
.w,.k{white-space:nowrap}.k .n{white-space:normal}.b{display:block;font-size:.86em;color:var(--muted);font-weight:400}
td.refuted{background:var(--refuted-bg)}td.undecided{background:var(--undecided-bg)}td.confirmed{background:var(--confirmed-bg)}
td::before{position:absolute;left:.2rem;top:.15rem;font:700 .625rem/1 var(--sans)}
td.refuted::before{color:var(--refuted)}td.undecided::before{color:var(--undecided)}td.confirmed::before{color:var(--confirmed)}
td.refuted .b,td.undecided .b,td.confirmed .b{color:inherit}
.n{all:unset;cursor:pointer}
.n .v{text-decoration:underline dotted 1px;text-underline-offset:.22em;text-decoration-color:var(--muted)}
.n:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.refuted .n .v{text-decoration:underline wavy 1px var(--refuted)}
.undecided .n .v{text-decoration:underline dashed 1px var(--undecided)}
.range{display:none;font:.75rem/1.3 var(--sans);color:var(--muted);white-space:nowrap}
td.refuted .range,td.undecided .range,td.confirmed .range{color:inherit}
body:has(#ranges:checked) .range{display:block}
.mark{font-size:.7em;line-height:0;margin-left:.1em}
.mark a{padding:.3em .15em;text-decoration:none}
.sign{display:inline-block;margin-left:.3em;padding:0 .3em;border-radius:3px;font:700 .6875rem/1.35 var(--sans);text-decoration:none;vertical-align:.15em}
.sign.refuted{background:var(--refuted-bg);color:var(--refuted)}.sign.undecided{background:var(--undecided-bg);color:var(--undecided)}.sign.confirmed{background:var(--confirmed-bg);color:var(--confirmed)}
.sign+.sign{margin-left:.12em}
mark{color:inherit;background:none;text-decoration:underline dotted 1px;text-underline-offset:.25em}
mark.refuted{background:var(--refuted-bg);text-decoration:underline wavy 1px var(--refuted)}
mark.undecided{background:var(--undecided-bg);text-decoration:underline dashed 1px var(--undecided)}
mark.confirmed{background:var(--confirmed-bg)}
.notes{max-width:50rem;font-size:.875rem;color:var(--muted);margin:.5rem 0 1.5rem}
.notes li{padding-left:1.4rem;margin-bottom:.3rem;position:relative}
.notes li>sup:first-child{position:absolute;left:.2rem;top:.5em;line-height:1;color:var(--ink)}
.notes .refuted,.notes .undecided{color:var(--ink)}
.back{text-decoration:none;padding:0 .2em}

.tip{display:none;position:fixed;inset:auto 0 0 0;z-index:5;width:auto;max-width:none;max-height:45vh;overflow:auto;margin:0;padding:.7rem .9rem;background:var(--card);color:var(--ink);border:1px solid var(--muted);box-shadow:0 .4rem 1.6rem rgb(0 0 0/.2);font:.875rem/1.45 var(--sans);text-align:left;white-space:normal}
.tip:popover-open{display:block}
td:focus-within>.tip{display:block}
@media (hover:hover){td:hover>.tip{display:block;animation:appear .12s .15s both}
table:has(td:hover>.tip) td:focus-within:not(:hover)>.tip:not(:popover-open){display:none}}
@keyframes appear{from{opacity:0}}
.tip p+p,.tip ul{margin-top:.3rem}
.tip .of{color:var(--muted);font-size:.8125rem}
.tip li{margin-top:.3rem}
.tip li span{color:var(--muted)}
.tip li.refuted span{color:var(--refuted)}.tip li.undecided span{color:var(--undecided)}.tip li.confirmed span{color:var(--confirmed)}
.problem{color:var(--refuted)}
@supports (anchor-name:--here) and (position-area:bottom) and (anchor-scope:--here){@media (min-width:40rem){
td:hover,td:focus-within{anchor-name:--here;anchor-scope:--here}
.tip{position-anchor:--here;inset:auto;width:max-content;max-width:22rem;border-radius:4px;position-area:bottom span-right;position-try-fallbacks:flip-inline,flip-block,flip-block flip-inline}}}

footer{margin-top:2.5rem;padding-top:.8rem;border-top:1px solid var(--line);color:var(--muted);font-size:.8125rem}
.remarks li{padding:.35rem 0;border-top:1px solid var(--line);font-size:.9375rem}
.remarks .meta{color:var(--muted);font-size:.8125rem}

body:has(#v-refuted:not(:checked)) .group.refuted:not(:has(:target)),
body:has(#v-undecided:not(:checked)) .group.undecided:not(:has(:target)),
body:has(#v-confirmed:not(:checked)) .group.confirmed:not(:has(:target)),
body:has(#v-refuted:not(:checked)) .finding.refuted:not(:target),
body:has(#v-undecided:not(:checked)) .finding.undecided:not(:target),
body:has(#v-confirmed:not(:checked)) .finding.confirmed:not(:target){display:none}

@media (max-width:40rem){
tbody th,.stub{min-width:8.5rem;max-width:42vw;font-size:.875rem}
th,td{padding:.4rem .45rem .4rem .6rem}
.tip{padding-bottom:1.2rem;border-width:1px 0 0}
.filter legend{float:none;margin-bottom:.1rem}
}
@media (min-width:100rem){
main{grid-template-columns:minmax(0,1fr) 26rem;gap:2.5rem}
.report{grid-column:1;grid-row:1}
.findings{grid-column:2;grid-row:1;position:sticky;top:0;max-height:100vh;overflow-y:auto;align-self:start;padding:.25rem .5rem 2rem .25rem;scrollbar-width:thin}
.findings ol{grid-template-columns:minmax(0,1fr)}
.remarks{grid-column:1}
.paper .scroll{margin-top:.5rem}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}.tip{animation:none!important}}
@media (forced-colors:active){td.refuted,td.undecided{outline:1px solid}}
@media print{
@page{margin:14mm}
:root{--paper:#fff;--card:#fff;--ink:#000;--muted:#444;--line:#bbb;--link:#000;--refuted:#8a1009;--refuted-bg:#fde9e5;--undecided:#5c3e00;--undecided-bg:#fcf1d2;--confirmed:#14512f;--confirmed-bg:#fff}
body{font-size:9.5pt;overflow-wrap:break-word}
.page{padding:0;max-width:none}
.filter,.jump,.skip,.hint,.back,.tip{display:none!important}
main{display:block}.findings{position:static;max-height:none;overflow:visible}
.report{margin-top:1.5rem}
.scroll{overflow:visible}table{font-size:7.5pt}th,td{padding:.25rem .3rem .25rem .55rem}
tbody th,.stub{position:static;min-width:6rem}caption{position:static}
.range{display:block;font-size:6.5pt}
td,mark,.sign{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.group ol{display:block;columns:2;column-gap:8mm}.finding{margin-bottom:.5rem}details:not([open]){display:none}
.finding,tr{break-inside:avoid}h2,h3{break-after:avoid}
.finding{border-width:0 0 0 2pt;padding:.1rem 0 .1rem .7rem}
a{text-decoration:none}
}
)css";

}  // namespace kinderrechten::detail::output
