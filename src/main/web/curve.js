/* The loss curve, or several, with the iterations that the page can play and the changes of the rate. */

class Curve {
  /** onIteration(index of a played iteration), onPoint(number of any iteration), onHover(text or null, event). */
  constructor(content, onIteration, onPoint, onHover) {
    this.content = content;
    this.onIteration = onIteration;
    this.onHover = onHover;
    this.onPoint = onPoint;
    this.root = element('div', 'curve');
    this.root.addEventListener('pointermove', (event) => this.hover(event));
    this.root.addEventListener('click', (event) => { if (this.x && !event.target.classList.contains('shown')) this.onPoint(this.nearest(event)); });
    this.root.addEventListener('pointerleave', () => this.onHover(null));
  }

  draw(now) {
    this.now = now;
    const { iterations, losses } = this.content.curve;
    const others = this.content.others || [];
    const width = this.root.clientWidth;
    const height = this.root.clientHeight;
    this.root.textContent = '';
    if (!width || !iterations.length) return;
    const svg = drawn('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img' });
    const finite = [losses, ...others.map((each) => each.losses), this.content.range || []].flat().map(Number).filter(Number.isFinite);
    let low = Math.min(...finite);
    let high = Math.max(...finite);
    const log = this.content.log ?? (low > 0 && high / low > 12);
    if (!log) low = Math.min(0, low);
    if (high === low) high = low + 1;
    const to = (v) => (log ? Math.log(v) : v);
    const em = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const plain = height < 120 * em; // a curve among several to choose from: its form counts
    const left = plain ? 8 : 52 * em;
    const last = Math.max(this.content.last || 0, ...[this.content.curve, ...others].map((each) => each.iterations[each.iterations.length - 1] || 0));
    this.x = (i) => left + ((width - left - 14) * i) / last;
    const y = (v) => 8 + (height - 38 * em) * (1 - (to(v) - to(low)) / (to(high) - to(low)));
    for (const tick of plain ? [] : this.ticks(low, high, log)) {
      svg.append(drawn('line', { class: 'axis', x1: left, x2: width - 14, y1: y(tick), y2: y(tick) }));
      const text = drawn('text', { x: left - 8, y: y(tick) + 5, 'text-anchor': 'end' });
      text.textContent = short(tick, 3);
      svg.append(text);
    }
    for (const [at, anchor] of [[0, 'start'], [last, 'end']]) {
      const text = drawn('text', { x: this.x(at), y: height - 8, 'text-anchor': anchor });
      text.textContent = String(at);
      svg.append(text);
    }
    let drawnAt = -Infinity; // a schedule may change it in every iteration
    this.content.rates.forEach((rate, i) => {
      const isApart = this.x(rate.iteration) - drawnAt > 4;
      if (i && isApart) drawnAt = this.x(rate.iteration);
      if (i && isApart) svg.append(drawn('line', { class: 'rate', x1: this.x(rate.iteration), x2: this.x(rate.iteration), y1: 8, y2: height - 30 * em }));
      const before = i + 1 < this.content.rates.length ? this.x(this.content.rates[i + 1].iteration) : width;
      if (before - this.x(rate.iteration) > 60) {
        const alone = this.content.rates.length === 1;
        const text = drawn('text', { class: 'rate-text', x: alone ? width - 14 : this.x(rate.iteration) + 6, y: 18 * em, 'text-anchor': alone ? 'end' : 'start' });
        text.textContent = 'lr ' + short(rate.rate);
        svg.append(text);
      }
    });
    const path = (curve) => {
      let line = '';
      curve.losses.forEach((loss, i) => {
        const value = Number(loss);
        if (Number.isFinite(value) && (!log || value > 0)) line += (line ? 'L' : 'M') + this.x(curve.iterations[i]).toFixed(1) + ' ' + y(value).toFixed(1);
      });
      return line;
    };
    others.forEach((each, i) => {
      svg.append(drawn('path', { class: `losses other-${i + 1}`, d: path(each) }));
      this.label(svg, each, `other-${i + 1}`, i + 1, em);
    });
    if (this.content.wanted) { // where the loss is to come
      const at = y(this.content.wanted.loss);
      const text = drawn('text', { class: 'wanted', x: width - 14, y: at > 28 * em ? at - 6 : at + 18 * em, 'text-anchor': 'end' });
      text.textContent = this.content.wanted.name;
      svg.append(drawn('line', { class: 'wanted', x1: left, x2: width - 14, y1: at, y2: at }), text);
    }
    if (others.length) this.label(svg, this.content.curve, '', 0, em);
    const line = path(this.content.curve);
    svg.append(drawn('path', { class: 'losses' + (losses.length > 100 ? ' many' : ''), d: line }), drawn('path', { class: 'mean', d: this.mean(iterations, losses, y, log) }));
    if (losses.length === 1) svg.append(drawn('circle', { class: 'single', cx: this.x(iterations[0]), cy: y(Number(losses[0])), r: 4 }));
    this.content.iterations.forEach((each, i) => {
      if (!Number.isFinite(Number(each.loss))) return;
      const dot = drawn('circle', { class: 'shown' + (i === now ? ' now' : ''), cx: this.x(each.number), cy: y(Math.max(low, Math.min(high, each.loss))), r: 7, tabindex: 0, role: 'button', 'aria-label': String(each.number) });
      dot.addEventListener('click', () => this.onIteration(i));
      dot.addEventListener('keydown', (event) => { if (event.key === 'Enter') this.onIteration(i); });
      svg.append(dot);
    });
    this.root.append(svg);
  }

  /** Of several curves each has its name, one below the other, in its colour. */
  label(svg, curve, kind, place, em) {
    const text = drawn('text', { class: 'name ' + kind, x: svg.viewBox.baseVal.width - 14, y: (20 + 20 * place) * em, 'text-anchor': 'end' });
    text.textContent = curve.name;
    svg.append(text);
  }

  /** A centred mean of a fortieth of the run: what the band of single losses is about. */
  mean(iterations, losses, y, log) {
    const values = losses.map(Number);
    const reach = Math.ceil(values.length / 80);
    let line = '';
    for (let i = 0; i < values.length && values.length > 100; i += Math.max(1, Math.floor(reach / 4))) {
      const near = values.slice(Math.max(0, i - reach), i + reach + 1).filter((each) => Number.isFinite(each) && (!log || each > 0));
      if (near.length) line += (line ? 'L' : 'M') + this.x(iterations[i]).toFixed(1) + ' ' + y(near.reduce((a, b) => a + b, 0) / near.length).toFixed(1);
    }
    return line;
  }

  ticks(low, high, log) {
    if (log) {
      const all = [];
      for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
        for (const digit of [1, 3]) if (digit * 10 ** power >= low && digit * 10 ** power <= high) all.push(digit * 10 ** power);
      }
      return all.length > 5 ? all.filter((_, i) => i % Math.ceil(all.length / 5) === 0) : all;
    }
    const raw = (high - low) / 3;
    const power = 10 ** Math.floor(Math.log10(raw));
    const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= raw);
    return Array.from({ length: 6 }, (_, i) => Math.ceil(low / step) * step + i * step).filter((each) => each <= high);
  }

  hover(event) {
    if (!this.x) return;
    const best = this.nearest(event);
    const { iterations, losses } = this.content.curve;
    this.onHover(`${best}: ${short(Number(losses[iterations.indexOf(best)]))}`, event);
  }

  /** The iteration whose point is nearest. */
  nearest(event) {
    const { iterations } = this.content.curve;
    const at = event.clientX - this.root.getBoundingClientRect().left;
    let best = 0;
    iterations.forEach((each, i) => { if (Math.abs(this.x(each) - at) < Math.abs(this.x(iterations[best]) - at)) best = i; });
    return iterations[best];
  }
}
