// The timeline of a pair or an actor: cooperation upwards, conflict downwards. Drag over it to choose a span, turn the wheel to zoom;
// what is listed below follows. Without this file the drawing and the table of the server stay.
import { colours, renew, save } from "/assets/pages.js";

const names = [null, "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];
const lastDay = month => { const [y, m] = month.split("-").map(Number); return `${month}-${String(new Date(Date.UTC(y, m, 0)).getUTCDate()).padStart(2, "0")}`; };

export async function start(figure) {
  const points = JSON.parse(figure.dataset.points);
  if (points.length < 2) return;
  const months = points.map(p => p[0]);
  figure.querySelector("svg")?.remove();
  const box = document.createElement("div");
  box.className = figure.classList.contains("low") ? "chart low" : "chart";
  figure.prepend(box);
  const chart = echarts.init(box, null, { renderer: "canvas" });
  const low = figure.classList.contains("low");

  const option = () => {
    const c = colours();
    const bar = (index, sign) => ({
      name: names[index], type: "bar", stack: "acts", barCategoryGap: "18%", itemStyle: { color: c.classes[index] }, emphasis: { focus: "none" },
      data: points.map(p => sign * p[index]),
    });
    return {
      animationDuration: 250, textStyle: { fontFamily: c.font, color: c.soft }, aria: { enabled: true, label: { description: figure.dataset.words } },
      grid: { left: 42, right: 12, top: 26, bottom: low ? 26 : 66 },
      tooltip: {
        trigger: "axis", renderMode: "richText", backgroundColor: c.paper, borderColor: c.rule, textStyle: { color: c.ink, fontSize: 12 }, axisPointer: { type: "shadow", shadowStyle: { color: c.line, opacity: .5 } },
        formatter: series => `${series[0].axisValue}\n` + series.filter(s => s.value).map(s => `${Math.abs(s.value)} ${s.seriesName}`).join("\n"),
      },
      xAxis: { type: "category", data: months, axisLine: { onZero: false, lineStyle: { color: c.rule } }, axisTick: { show: false }, axisLabel: { color: c.quiet, fontSize: 11, hideOverlap: true } },
      yAxis: { type: "value", minInterval: 1, name: "acts a month; conflict points down", nameGap: 10, nameTextStyle: { color: c.quiet, fontSize: 11, align: "left", padding: [0, 0, 0, -34] }, axisLabel: { color: c.quiet, fontSize: 11, formatter: v => Math.abs(v) }, splitLine: { lineStyle: { color: c.line } } },
      dataZoom: low ? [] : [
        { type: "inside", zoomOnMouseWheel: true, moveOnMouseMove: false, moveOnMouseWheel: false },
        { type: "slider", height: 24, bottom: 8, borderColor: c.line, fillerColor: c.focus + "22", handleStyle: { color: c.paper, borderColor: c.quiet }, moveHandleSize: 0, textStyle: { color: c.quiet, fontSize: 10 },
          dataBackground: { lineStyle: { color: c.rule }, areaStyle: { color: c.panel } }, selectedDataBackground: { lineStyle: { color: c.quiet }, areaStyle: { color: c.line } } },
      ],
      brush: low ? undefined : { xAxisIndex: 0, brushType: "lineX", throttleType: "debounce", throttleDelay: 200, brushStyle: { color: c.focus + "1f", borderColor: c.focus, borderWidth: 1 }, outOfBrush: { colorAlpha: .35 } },
      toolbox: { show: false },
      series: [bar(1, 1), bar(2, 1), bar(3, -1), bar(4, -1)],
    };
  };
  chart.setOption(option());
  const arm = () => low || chart.dispatchAction({ type: "takeGlobalCursor", key: "brush", brushOption: { brushType: "lineX", brushMode: "single" } });
  arm();

  let asked = 0;
  const choose = async (from, to) => {
    const address = new URL(location);
    if (from === 0 && to === months.length - 1) { address.searchParams.delete("since"); address.searchParams.delete("until"); }
    else { address.searchParams.set("since", months[from] + "-01"); address.searchParams.set("until", lastDay(months[to])); }
    address.searchParams.delete("cursor");
    history.replaceState(null, "", address);
    const mine = ++asked;
    figure.dataset.busy = "true";
    await renew("[data-follows]", address);
    if (mine === asked) delete figure.dataset.busy;
  };
  let timer;
  const soon = (from, to) => { clearTimeout(timer); timer = setTimeout(() => choose(Math.max(0, from), Math.min(months.length - 1, to)), 250); };
  chart.on("datazoom", () => { const zoom = chart.getOption().dataZoom[0]; soon(zoom.startValue, zoom.endValue); });
  chart.on("brushEnd", event => { const area = event.areas[0]; if (area) soon(area.coordRange[0], area.coordRange[1]); });
  const whole = figure.querySelector("[data-whole]");
  if (whole && !low) {
    whole.hidden = false;
    figure.querySelector("[data-whole-hint]")?.removeAttribute("hidden");
    whole.addEventListener("click", () => { chart.dispatchAction({ type: "brush", areas: [] }); chart.dispatchAction({ type: "dataZoom", start: 0, end: 100 }); soon(0, months.length - 1); });
  }

  // A page with several pictures names each by what it stands under.
  const about = low ? figure.closest("section")?.querySelector("h2")?.firstChild?.textContent.trim() : "";
  const name = `${document.title.split(" – ")[0] || "timeline"} ${about || ""}`.trim().toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const picture = kind => {
    if (kind === "png") { save(`${name}.png`, chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: colours().paper })); return; }
    const drawn = echarts.init(null, null, { renderer: "svg", ssr: true, width: box.clientWidth, height: box.clientHeight });
    drawn.setOption({ ...option(), animation: false });
    save(`${name}.svg`, drawn.renderToSVGString(), "image/svg+xml");
    drawn.dispose();
  };
  figure.querySelectorAll("[data-picture]").forEach(button => { button.hidden = false; button.addEventListener("click", () => picture(button.dataset.picture)); });
  new ResizeObserver(() => chart.resize()).observe(box);
  addEventListener("theme", () => { chart.setOption(option()); arm(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => chart.setOption(option()));
  figure.dataset.ready = "true";
}
