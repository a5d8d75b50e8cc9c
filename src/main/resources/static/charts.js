// Draws what the tables of the page say, and nothing else: without this the tables are the page. Colours repeat what the
// words of the legend say, and go from light to dark, so that they also tell apart in grey.
const COLOURS = ['#c02b22', '#1d5fa8', '#4d83bd', '#7ba4d0', '#a3c0e0', '#c6d9ed', '#e1ebf6'];
const INK = '#1f2328';
const DAY = 24 * 60 * 60 * 1000;

const texts = (cells) => [...cells].map((cell) => cell.textContent.trim());
const numbers = (cells) => texts(cells).map(Number);
const rowsOf = (table) => [...table.tBodies[0].rows];
const headings = (table) => texts(table.tHead.rows[0].cells).slice(1);

function load(table) {
  const rows = rowsOf(table).reverse();
  const series = headings(table).map((name, index) => ({
    name,
    type: 'bar',
    stack: 'load',
    barMaxWidth: 22,
    itemStyle: { color: COLOURS[index] },
    label: { show: true, formatter: (point) => (point.value > 0 ? point.value : ''), color: index < 3 ? '#fff' : INK },
    data: rows.map((row) => Number(row.cells[index + 1].textContent)),
  }));
  return {
    height: 90 + rows.length * 30,
    option: {
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: rows.map((row) => row.cells[0].textContent.trim()) },
      series,
    },
    legend: series,
  };
}

function overdue(table) {
  return {
    height: 260,
    option: {
      xAxis: { type: 'category', data: headings(table) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [{
        type: 'line',
        itemStyle: { color: COLOURS[0] },
        lineStyle: { width: 3 },
        label: { show: true },
        data: numbers(rowsOf(table)[0].cells).slice(1),
      }],
    },
  };
}

/** Bars from the first to the last day of each stage, over an invisible bar that begins with the first stage. */
function timeline(table, holder) {
  const rows = rowsOf(table).reverse();
  const day = (row, column) => Date.parse(row.cells[column].querySelector('time').dateTime) / DAY;
  const first = Math.min(...rows.map((row) => day(row, 1)));
  const today = Date.parse(holder.dataset.today) / DAY - first;
  const date = (days) => new Date((first + days) * DAY).toISOString().slice(0, 10);
  return {
    height: 90 + rows.length * 36,
    option: {
      xAxis: { type: 'value', min: 0, axisLabel: { formatter: date, hideOverlap: true } },
      yAxis: { type: 'category', data: rows.map((row) => row.cells[0].textContent.trim()) },
      series: [
        {
          type: 'bar',
          stack: 'span',
          silent: true,
          itemStyle: { color: 'transparent' },
          data: rows.map((row) => day(row, 1) - first),
        },
        {
          type: 'bar',
          stack: 'span',
          barMaxWidth: 22,
          label: { show: true, formatter: (point) => date(point.data.end), position: 'insideRight', color: '#fff' },
          data: rows.map((row) => {
            const end = day(row, 2) - first;
            const begins = day(row, 1) - first;
            const colour = end < today ? '#5b6470' : begins > today ? '#1d5fa8' : '#8c1c13';
            return { value: end - begins + 1, end, itemStyle: { color: colour } };
          }),
        },
      ],
    },
  };
}

/** One figure of all branches in the order of their codes, beside the factory's; never in the order of the figure. */
function shares(table, holder) {
  const column = Number(holder.dataset.column);
  const rows = rowsOf(table).filter((row) => row.cells[column].querySelector('.share'));
  const factory = table.tFoot.rows[0];
  const percent = (row) => Number.parseInt(row.cells[column].querySelector('small').textContent, 10);
  const name = (row) => (row.classList.contains('own') ? '▶ ' : '') + row.cells[0].textContent.trim();
  const lines = [factory, ...rows.reverse()];
  return {
    height: 30 + lines.length * 26,
    option: {
      xAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value}%' } },
      yAxis: { type: 'category', data: lines.map(name), axisTick: { show: false } },
      series: [{
        type: 'bar',
        barMaxWidth: 16,
        label: { show: true, position: 'insideLeft', color: INK, formatter: ({ data }) => data.figures },
        data: lines.map((row) => ({
          value: percent(row),
          figures: row.cells[column].querySelector('.figures').textContent,
          itemStyle: { color: row === factory ? COLOURS[3] : COLOURS[5] },
        })),
      }],
    },
  };
}

function legend(series) {
  const list = document.createElement('p');
  list.className = 'chart-legend';
  series.forEach((one) => {
    const entry = document.createElement('span');
    const mark = document.createElement('i');
    mark.style.background = one.itemStyle.color;
    entry.append(mark, one.name);
    list.append(entry);
  });
  return list;
}

document.querySelectorAll('[data-chart]').forEach((holder) => {
  const table = document.getElementById(holder.dataset.table);
  const drawing = { load, overdue, timeline, shares }[holder.dataset.chart](table, holder);
  (holder.closest('figure') ?? holder).hidden = false;
  holder.style.height = `${drawing.height}px`;
  holder.setAttribute('aria-hidden', 'true');
  if (drawing.legend) {
    holder.before(legend(drawing.legend));
  }
  const chart = window.echarts.init(holder);
  chart.setOption({ animation: false, grid: { left: 24, right: 48, top: 28, bottom: 8, containLabel: true }, ...drawing.option });
  window.addEventListener('resize', () => chart.resize());
});
