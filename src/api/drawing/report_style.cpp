// report_style.cpp - the style sheet.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/report_style.hpp"

namespace magnesia::api {

std::string_view report_style() {
    return R"css(
:root{color-scheme:light dark;--page:#f6f7f6;--card:#ffffff;--ink:#1b2422;--soft:#55625e;--line:#d9dfdc;--accent:#0b6b5c;
--with:#0b7a69;--without:#6a6f78;--change:#8a4b08;--urine:#2f6db3;--stool:#94652a;--kept:#0b7a69;--sweat:#7a5bb0;--gut:#6a6f78;
--arm-a:#0b7a69;--arm-b:#b4460f;--arm-c:#2f6db3;--arm-d:#7a5bb0;--arm-e:#94652a;--arm-f:#b0346a;--arm-g:#55711b;--arm-h:#48505c}
@media (prefers-color-scheme:dark){:root{--page:#121716;--card:#1b2220;--ink:#e8eeec;--soft:#a7b4b0;--line:#35403d;
--accent:#62d3bd;--with:#4fcbb4;--without:#a3abb5;--change:#f0a95b;--urine:#7fb2ee;--stool:#d9a766;--kept:#4fcbb4;
--sweat:#b79cf0;--gut:#a3abb5;
--arm-a:#4fcbb4;--arm-b:#f2935c;--arm-c:#7fb2ee;--arm-d:#b79cf0;--arm-e:#d9a766;--arm-f:#f08bb6;--arm-g:#a8c766;--arm-h:#b3bcc8}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header,main,footer{max-width:1000px;margin:0 auto;padding:0 16px}
header{padding-top:32px}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 4px;letter-spacing:-.01em}
h2{font-size:1.25rem;margin:40px 0 4px}
h2+p{margin-top:0}
p{max-width:70ch;margin:8px 0}
.soft,figcaption,caption,footer{color:var(--soft)}
.brand{color:var(--accent);font-weight:600;margin:0 0 8px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,210px),1fr));gap:12px;margin:24px 0 8px;padding:0;list-style:none}
.cards li{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:14px 16px}
.cards strong{display:block;font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}
.cards span{display:block}
.cards small{font-size:1rem;font-weight:400}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));gap:14px}
figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:14px 16px;min-width:0}
figure.wide{max-width:720px}
figcaption{font-size:.92rem;margin-bottom:6px}
svg{display:block;width:100%;height:auto;font:12px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
svg text{fill:var(--ink)}
svg.chart text{fill:var(--soft)}
svg .end,svg .amount{text-anchor:end}
svg .mid{text-anchor:middle}
svg .name{font-weight:600}
svg.flow{font-size:13px}
svg .grid{stroke:var(--line);stroke-width:1}
svg .axis{stroke:var(--soft);stroke-width:1}
svg .band{fill:currentColor;fill-opacity:.2;stroke:none}
svg .median{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round}
svg .with{color:var(--with)}
svg .without{color:var(--without)}
svg .median.without{stroke-dasharray:5 4}
svg .change{color:var(--change)}
.arm-a{color:var(--arm-a)}
.arm-b{color:var(--arm-b)}
.arm-c{color:var(--arm-c)}
.arm-d{color:var(--arm-d)}
.arm-e{color:var(--arm-e)}
.arm-f{color:var(--arm-f)}
.arm-g{color:var(--arm-g)}
.arm-h{color:var(--arm-h)}
svg .band[class*=arm-]{fill-opacity:.13}
svg .median.arm-b{stroke-dasharray:7 3}
svg .median.arm-c{stroke-dasharray:2 3}
svg .median.arm-d{stroke-dasharray:9 3 2 3}
svg .median.arm-e{stroke-dasharray:4 2}
svg .median.arm-f{stroke-dasharray:1 3}
svg .median.arm-g{stroke-dasharray:12 3}
svg .median.arm-h{stroke-dasharray:6 2 1 2}
.arms{list-style:none;margin:12px 0;padding:0}
.arms li{margin:4px 0;padding-left:2.2em;text-indent:-2.2em}
.arms b{display:inline-block;min-width:2.2em;text-indent:0}
.arms span{color:var(--soft)}
svg .dose{fill:var(--ink)}
svg .ribbon{fill:currentColor;fill-opacity:.28}
svg .node{fill:currentColor}
svg .range{fill:currentColor;fill-opacity:.55}
svg .rail{fill:var(--line)}
svg .rail.soft{fill-opacity:.5}
svg .prediction{stroke:var(--change);stroke-width:1.5;stroke-dasharray:4 3}
svg .tick,svg .trunk{fill:var(--ink)}
svg .supplement_magnesium_urine{color:var(--urine)}
svg .supplement_magnesium_faeces{color:var(--stool)}
svg .supplement_magnesium_retained{color:var(--kept)}
svg .supplement_magnesium_sweat{color:var(--sweat)}
svg .supplement_magnesium_in_gut{color:var(--gut)}
details{margin-top:8px}
summary{cursor:pointer;color:var(--accent);font-size:.92rem}
summary:focus-visible,.scroll:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
/* Shades at the sides say that there is more to either side; they lie under the content's own ends. */
.scroll{--ground:var(--page);overflow:auto;background:linear-gradient(to right,var(--ground) 40%,transparent) 0 0/32px 100%,
linear-gradient(to left,var(--ground) 40%,transparent) 100% 0/32px 100%,linear-gradient(to right,var(--soft),transparent) 0 0/8px 100%,
linear-gradient(to left,var(--soft),transparent) 100% 0/8px 100%;background-repeat:no-repeat;
background-attachment:local,local,scroll,scroll}
figure .scroll{--ground:var(--card)}
details .scroll{max-height:70vh}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:6px 0}
th,td{text-align:left;overflow-wrap:break-word;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:600}
tbody th{font-weight:400}
.share{display:flex;height:10px;width:120px;border-radius:5px;overflow:hidden;background:var(--line);margin-top:6px}
.share i{background:var(--with)}
.share b{background:var(--change)}
pre{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:12px 16px;overflow:auto;font-size:.85rem}
code{overflow-wrap:anywhere}
ul.plain{padding-left:20px;max-width:75ch;overflow-wrap:anywhere}
.warning{border-left:4px solid var(--change);padding-left:12px}
footer{padding-top:24px;padding-bottom:48px;font-size:.9rem}
a{color:var(--accent)}
@media (max-width:480px){svg.chart{font-size:15px}svg.flow{min-width:440px}svg.bars{min-width:520px}svg.steps{min-width:640px}}
.long-list table{table-layout:fixed}
.long-list th,.long-list td{overflow-wrap:anywhere}
.long-list th:first-child{width:17%}.long-list th:last-child{width:27%}
@media print{:root{--page:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb}body{font-size:10.5pt}
header,main,footer{max-width:none;padding-left:0;padding-right:0}table{font-size:9pt}
th,td{padding-top:3px;padding-bottom:3px}figure,.cards li,tr{break-inside:avoid}h2{break-after:avoid}.grid{grid-template-columns:1fr 1fr}
.scroll,details .scroll,pre{overflow:visible;max-height:none;background:none}th,td,pre,a{overflow-wrap:anywhere}pre{white-space:pre-wrap}
summary,details:not([open],.long-list){display:none}.long-list summary{display:block;color:var(--soft)}
.long-list table{font-size:6.5pt;line-height:1.3}.long-list th,.long-list td{padding:2px 8px 2px 0}}
@media print{.long-list::details-content{content-visibility:visible;display:block}}
)css";
}

}  // namespace magnesia::api
