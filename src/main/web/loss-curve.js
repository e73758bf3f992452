/* The loss of every iteration, which is also the way back: drag along it. Below it the rate as a ribbon, and the limit 2/λ. */

class LossCurve {
  /** where(): {now, last} at this moment; onScrub(iteration), onEnd(): the drag is over. */
  constructor(messages, where, onScrub, onEnd) {
    Object.assign(this, { messages, where, onScrub, onEnd });
    this.canvas = element('canvas', 'losses');
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute('role', 'slider');
    this.canvas.addEventListener('pointerdown', (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      this.dragging = true;
      this.scrub(event);
    });
    this.canvas.addEventListener('pointermove', (event) => { if (this.dragging) this.scrub(event); });
    for (const name of ['pointerup', 'pointercancel']) this.canvas.addEventListener(name, () => this.release());
    this.canvas.addEventListener('keydown', (event) => this.key(event));
  }

  scrub(event) {
    if (!this.toIteration) return;
    this.onScrub(this.toIteration(event.clientX - this.canvas.getBoundingClientRect().left));
  }

  release() {
    if (this.dragging) this.onEnd();
    this.dragging = false;
  }

  key(event) {
    const { now, last } = this.where();
    const far = Math.max(1, Math.round(last / 20));
    const to = { ArrowLeft: now - 1, ArrowRight: now + 1, PageDown: now - far, PageUp: now + far, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.onScrub(Math.max(0, Math.min(last, to)));
    this.onEnd();
  }

  /** run: {losses, marks: [[iteration, train, test]], rates: [iteration, rate …], limits: [[iteration, limit]], now, last, ghost}. */
  show(run, dark) {
    this.run = run;
    const { canvas } = this;
    const scale = Math.min(2, devicePixelRatio || 1);
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (!width || !height) return;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const g = canvas.getContext('2d');
    g.setTransform(scale, 0, 0, scale, 0, 0);
    const unit = em();
    const style = getComputedStyle(document.documentElement);
    this.ink = Object.fromEntries(['data', 'data-soft', 'grad', 'grad-soft', 'muted', 'text', 'line', 'panel', 'danger'].map((name) => [name, style.getPropertyValue('--' + name).trim()]));
    this.font = (size, family = '--mono') => { g.font = `${size * unit}px ${style.getPropertyValue(family)}`; };
    const ribbon = 3.4 * unit;
    this.font(0.9375, '--sans');
    const names = Math.max(...['playground.train', 'playground.test'].map((key) => g.measureText(this.messages.say(key)).width));
    const plot = { left: 3.3 * unit, right: width - Math.max(2, names / unit) * unit - 0.75 * unit, top: 0.6 * unit, bottom: height - ribbon - 2.1 * unit };
    const span = Math.max(60, run.last, run.ghost ? run.ghost.length : 0);
    const x = (iteration) => plot.left + ((plot.right - plot.left) * iteration) / span;
    this.toIteration = (at) => Math.max(0, Math.min(run.last, Math.round(((at - plot.left) / (plot.right - plot.left)) * span)));
    this.losses(g, plot, x, span);
    this.ribbon(g, plot, x, height, ribbon, span);
    canvas.setAttribute('aria-valuemin', 0);
    canvas.setAttribute('aria-valuemax', run.last);
    canvas.setAttribute('aria-valuenow', run.now);
  }

  losses(g, plot, x, span) {
    const { losses, marks, now, ghost } = this.run;
    const seen = [...(ghost || []), ...losses, ...marks.flatMap((each) => [each[1], each[2]])].filter((each) => Number.isFinite(each) && each > 0);
    let low = Math.min(...extreme(seen, Math.min, 0.1));
    let high = Math.max(...extreme(seen, Math.max, 1));
    if (high / low < 8) low = high / 8;
    high = Math.min(high, low * 1e8); // what diverges leaves the picture above
    const y = (value) => plot.bottom - ((plot.bottom - plot.top) * Math.log(Math.min(high, Math.max(low, value)) / low)) / Math.log(high / low);
    g.textBaseline = 'middle';
    this.font(0.875);
    for (const value of ticks(low, high)) {
      const at = y(value);
      line(g, this.ink.line, 1, [[plot.left, at], [plot.right, at]]);
      g.fillStyle = this.ink.muted;
      g.textAlign = 'right';
      g.fillText(short(value), plot.left - 7, at);
    }
    if (ghost) this.path(g, ghost.map((loss, i) => [i + 1, loss]), x, y, this.ink.line, 1.5);
    const column = (plot.right - plot.left) / span;
    g.globalAlpha = 0.35;
    this.path(g, thinned(losses, Math.max(1, Math.floor(0.5 / column))), x, y, this.ink.data, 1);
    g.globalAlpha = 1;
    g.setLineDash([5, 4]);
    this.path(g, marks.map((each) => [each[0], each[2]]), x, y, this.ink.data, 1.5);
    g.setLineDash([]);
    this.path(g, marks.map((each) => [each[0], each[1]]), x, y, this.ink.data, 2.5);
    const mark = marks.findLast((each) => each[0] <= now);
    this.font(0.9375, '--sans');
    g.textAlign = 'left';
    if (mark) {
      const last = marks[marks.length - 1];
      let [train, test] = [y(last[1]), y(last[2])];
      const apart = 1.15 * em();
      if (Math.abs(train - test) < apart) {
        const middle = Math.max(plot.top + apart / 2, Math.min(plot.bottom - apart / 2, (train + test) / 2));
        [train, test] = train < test ? [middle - apart / 2, middle + apart / 2] : [middle + apart / 2, middle - apart / 2];
      }
      g.fillStyle = this.ink.data;
      g.fillText(this.messages.say('playground.train'), x(last[0]) + 9, train);
      g.fillStyle = this.ink.muted;
      g.fillText(this.messages.say('playground.test'), x(last[0]) + 9, test);
      const value = Number.isFinite(mark[1]) ? mark[1] : high;
      line(g, this.ink.line, 1, [[x(now), plot.top], [x(now), plot.bottom]]);
      dot(g, x(now), y(value), 7, this.ink.data, this.ink.panel);
    }
    g.fillStyle = this.ink.muted;
    this.font(0.875);
    g.textAlign = 'left';
  }

  path(g, points, x, y, ink, width) {
    line(g, ink, width, points.filter((each) => Number.isFinite(each[1])).map(([iteration, loss]) => [x(iteration), y(loss)]));
  }

  /** The rate as a band, as high as it is large; the limit above it; red where the rate is beyond. */
  ribbon(g, plot, x, height, high, span) {
    const { rates, limits, last, now } = this.run;
    const end = Math.max(last, now, 1);
    const bottom = height - 1.6 * em();
    const top = bottom - high;
    const all = rates.filter((_, i) => i % 2 === 1 && rates[i] > 0).concat(limits.map((each) => each[1]).filter((each) => each > 0));
    const most = Math.log(Math.max(...all, 1e-9) * 1.6);
    const least = Math.log(Math.min(...all, 1e9) / 3);
    const y = (rate) => bottom - ((bottom - top) * (Math.log(Math.max(rate, Math.exp(least))) - least)) / Math.max(1e-9, most - least);
    this.font(0.9375);
    for (let i = 0; i < rates.length; i += 2) {
      const [from, to] = [x(rates[i]), i + 2 < rates.length ? x(rates[i + 2]) : x(end)];
      if (to <= from) continue;
      g.fillStyle = this.ink.grad;
      g.globalAlpha = i + 2 < rates.length ? 0.45 : 1;
      g.fillRect(from, y(rates[i + 1]), Math.max(1, to - from - 1), bottom - y(rates[i + 1]));
      g.globalAlpha = 1;
      limits.forEach((each, k) => {
        const [begin, stop] = [Math.max(rates[i], each[0]), Math.min(i + 2 < rates.length ? rates[i + 2] : end, k + 1 < limits.length ? limits[k + 1][0] : end)];
        if (stop > begin && rates[i + 1] > each[1]) {
          g.fillStyle = this.ink.danger;
          g.fillRect(x(begin), y(rates[i + 1]), x(stop) - x(begin), Math.max(2, y(each[1]) - y(rates[i + 1])));
        }
      });
      const text = short(rates[i + 1], 3);
      if (to - from > g.measureText(text).width + 14 && bottom - y(rates[i + 1]) > em()) {
        g.fillStyle = this.ink.panel;
        g.textAlign = 'left';
        g.textBaseline = 'alphabetic';
        g.fillText(text, from + 7, bottom - 0.45 * em());
      }
    }
    if (limits.length) {
      g.setLineDash([6, 4]);
      line(g, this.ink.text, 1.5, [...limits.map((each) => [x(each[0]), y(each[1])]), [x(end), y(limits[limits.length - 1][1])]]);
      g.setLineDash([]);
      g.fillStyle = this.ink.text;
      g.textAlign = 'left';
      g.textBaseline = 'middle';
      g.fillText('2/λ', x(end) + 6, y(limits[limits.length - 1][1]));
    }
    g.fillStyle = this.ink.muted;
    this.font(0.875);
    g.textBaseline = 'alphabetic';
    g.textAlign = 'right';
    this.font(0.875, '--sans');
    g.fillText(this.messages.say('playground.rate-short'), plot.left - 7, bottom - 2);
    this.font(0.875);
    g.textAlign = 'left';
    g.fillText('0', plot.left, height - 3);
    g.textAlign = 'right';
    g.fillText(count(span), plot.right, height - 3);
  }
}

function extreme(values, of, otherwise) {
  let best = values.length ? values[0] : otherwise;
  for (const each of values) best = of(best, each);
  return [best];
}

/** Of each so many losses the least and the greatest. */
function thinned(losses, every) {
  const points = [];
  for (let i = 0; i < losses.length; i += every) {
    let [low, high] = [losses[i], losses[i]];
    for (let k = i + 1; k < Math.min(losses.length, i + every); k++) {
      low = Math.min(low, losses[k]);
      high = Math.max(high, losses[k]);
    }
    points.push([i + 1, low]);
    if (high !== low) points.push([i + 1, high]);
  }
  return points;
}

function line(g, ink, width, points) {
  g.strokeStyle = ink;
  g.lineWidth = width;
  g.lineJoin = 'round';
  g.beginPath();
  points.forEach(([x, y], i) => (i ? g.lineTo(x, y) : g.moveTo(x, y)));
  g.stroke();
}

function dot(g, x, y, radius, ink, ring) {
  g.beginPath();
  g.arc(x, y, radius, 0, 7);
  g.fillStyle = ink;
  g.fill();
  g.lineWidth = 2;
  g.strokeStyle = ring;
  g.stroke();
}

/** At most five decades between two values; within a decade or so twos and fives, too. */
function ticks(low, high) {
  const [from, to] = [Math.ceil(Math.log10(low)), Math.floor(Math.log10(high))];
  const every = Math.max(1, Math.ceil((to - from + 1) / 5));
  const decades = [];
  for (let power = from; power <= to; power += every) decades.push(10 ** power);
  if (decades.length > 1) return decades;
  return [from - 1, from].flatMap((power) => [1, 2, 5].map((each) => each * 10 ** power)).filter((each) => each >= low && each <= high);
}
