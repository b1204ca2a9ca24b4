// Draws what lies in #report-data. The tables below the charts say the same, so a reader without script misses nothing.
(function () {
  'use strict';
  var source = document.getElementById('report-data');
  if (!source || !window.echarts) return;
  var data = JSON.parse(source.textContent);
  var words = source.dataset;
  var places = Array.prototype.slice.call(document.querySelectorAll('[data-chart]'));
  var number = new Intl.NumberFormat(data.language);
  var percent = new Intl.NumberFormat(data.language, { style: 'percent', maximumFractionDigits: 1 });
  var calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  var printing = false;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function isNarrow(place) {
    return place.clientWidth < 480;
  }

  // Room above the drawing: on a phone the words beside the colours take two lines.
  function top(place) {
    return isNarrow(place) ? 62 : 36;
  }

  function base(place) {
    return {
      animation: !calm && !printing,
      animationDuration: 350,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13, color: colour('ink') },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText', // HTML tooltips carry style attributes, which the content security policy forbids
        backgroundColor: colour('surface-raised'),
        borderColor: colour('line-strong'),
        borderWidth: 1,
        textStyle: { color: colour('ink'), fontSize: 13 },
        axisPointer: { type: 'shadow', shadowStyle: { color: colour('surface-sunk'), opacity: 0.5 } }
      },
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 18, icon: 'roundRect', textStyle: { color: colour('ink-soft'), fontSize: 13 } },
      grid: { left: 8, right: 16, top: top(place), bottom: 4, containLabel: true }
    };
  }

  function values(extra) {
    return Object.assign({
      type: 'value', minInterval: 1,
      axisLabel: { color: colour('ink-soft'), formatter: function (n) { return number.format(n); } },
      splitLine: { lineStyle: { color: colour('line') } }
    }, extra);
  }

  function names(labels, extra) {
    return Object.assign({
      type: 'category', data: labels,
      axisLabel: { color: colour('ink'), hideOverlap: true },
      axisLine: { lineStyle: { color: colour('line-strong') } }, axisTick: { show: false }
    }, extra);
  }

  function bar(name, points, tint) {
    return { name: name, type: 'bar', stack: 'all', data: points, itemStyle: { color: tint }, barMaxWidth: 26, emphasis: { focus: 'series' } };
  }

  function rows(lines, place) {
    var room = Math.min(250, Math.round(place.clientWidth * 0.36));
    var shown = lines.slice(0, 20).reverse();
    var option = base(place);
    option.grid = { left: room + 10, right: 24, top: top(place), bottom: 26 };
    option.xAxis = values();
    option.yAxis = names(shown.map(function (line) { return line.label; }), {
      axisLabel: { color: colour('ink'), interval: 0, width: room, overflow: 'truncate' }
    });
    option.series = [
      bar(words.punctual, shown.map(function (line) { return line.punctual; }), colour('chart-1')),
      bar(words.late, shown.map(function (line) { return line.late; }), colour('chart-2')),
      bar(words.intime, shown.map(function (line) { return line.intime; }), colour('chart-3')),
      bar(words.overdue, shown.map(function (line) { return line.overdue; }), colour('chart-6')),
      bar(words.rest, shown.map(function (line) { return line.rest; }), colour('line-strong'))
    ];
    place.style.height = Math.max(190, 70 + shown.length * 34) + 'px';
    return option;
  }

  var draw = {
    units: function (place) { return rows(data.units, place); },
    components: function (place) { return rows(data.components, place); },
    channels: function (place) { return rows(data.channels, place); },

    months: function (place) {
      var option = base(place);
      option.xAxis = names(data.months.map(function (month) { return month.label; }));
      option.yAxis = [
        values({ min: 0, max: 1, minInterval: 0, axisLabel: { color: colour('ink-soft'), formatter: function (n) { return percent.format(n); } } }),
        values({ splitLine: { show: false } })
      ];
      option.series = [
        { name: place.dataset.onTime, type: 'line', data: data.months.map(function (month) { return month.onTime; }), connectNulls: false, symbolSize: 8, lineStyle: { width: 3 }, itemStyle: { color: colour('chart-1') }, tooltip: { valueFormatter: function (n) { return n == null ? '–' : percent.format(n); } } },
        { name: place.dataset.hours, type: 'line', yAxisIndex: 1, data: data.months.map(function (month) { return month.hours; }), symbol: 'rect', symbolSize: 7, lineStyle: { width: 2, type: 'dashed' }, itemStyle: { color: colour('chart-2') }, tooltip: { valueFormatter: function (n) { return n == null ? '–' : number.format(n); } } }
      ];
      return option;
    },

    weeks: function (place) {
      var option = base(place);
      option.xAxis = names(data.weeks.map(function (week) { return week.label; }));
      option.yAxis = values();
      option.series = [
        { name: place.dataset.received, type: 'bar', data: data.weeks.map(function (week) { return week.received; }), itemStyle: { color: colour('chart-3') }, barMaxWidth: 18 },
        { name: place.dataset.answered, type: 'line', data: data.weeks.map(function (week) { return week.answered; }), symbolSize: 6, lineStyle: { width: 2.5 }, itemStyle: { color: colour('chart-1') } }
      ];
      return option;
    },

    ages: function (place) {
      var option = base(place);
      option.xAxis = names(data.ages.map(function (age) {
        return isNarrow(place) ? age.label.replace(/ (\D+)$/, '\n$1') : age.label;
      }), { axisLabel: { color: colour('ink'), interval: 0, fontSize: 12 } });
      option.yAxis = values();
      option.series = [
        bar(words.intime, data.ages.map(function (age) { return age.intime; }), colour('chart-3')),
        bar(words.overdue, data.ages.map(function (age) { return age.overdue; }), colour('chart-6'))
      ];
      return option;
    }
  };

  function render() {
    places.forEach(function (place) {
      var option = draw[place.dataset.chart](place);
      var chart = echarts.getInstanceByDom(place) || echarts.init(place);
      chart.resize();
      chart.setOption(option, true);
    });
  }

  function resize() {
    places.forEach(function (place) {
      var chart = echarts.getInstanceByDom(place);
      if (chart) chart.resize();
    });
  }

  // Says when there is more to see; what is being read is never changed under the reader's eyes.
  var asof = document.getElementById('asof');
  // A browser gives up for good when it is refused, as it is after many pages in a short time: then it is asked again.
  var live;
  function watch() {
    live = new EventSource(asof.dataset.live);
    live.addEventListener('figures', function (event) {
      if (JSON.parse(event.data).events <= Number(asof.dataset.events) || asof.querySelector('a')) return;
      var again = document.createElement('a');
      again.href = location.href;
      again.textContent = asof.dataset.refresh;
      asof.append(' · ' + asof.dataset.news + ' · ', again);
    });
    live.addEventListener('error', function () {
      if (live.readyState === EventSource.CLOSED) setTimeout(watch, 10000);
    });
  }
  if (asof && window.EventSource) {
    watch();
    window.addEventListener('pagehide', function () { live.close(); });
  }

  render();
  window.addEventListener('resize', resize);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', render);
  new MutationObserver(render).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  window.addEventListener('beforeprint', function () { printing = true; render(); });
  window.addEventListener('afterprint', function () { printing = false; render(); });
})();
