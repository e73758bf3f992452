/* The ground that the loss is: along the coming step, where the place says the rate, and in a plane through the way. */

class ValleyView {
  /** onRate(rate), as it is dragged. */
  constructor(messages, onRate) {
    Object.assign(this, { messages, onRate });
    this.canvas = element('canvas', 'valley');
    this.canvas.addEventListener('pointerdown', (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      this.dragging = true;
      this.drag(event);
    });
    this.canvas.addEventListener('pointermove', (event) => { if (this.dragging) this.drag(event); });
    for (const name of ['pointerup', 'pointercancel']) this.canvas.addEventListener(name, () => { this.dragging = false; });
  }

  drag(event) {
    if (!this.toRate) return;
    const rate = this.toRate(event.clientX - this.canvas.getBoundingClientRect().left);
    if (rate > 0) this.onRate(rate);
  }

  /** Round losses between two, each with its text. */
  heights(low, high) {
    const values = steps(low, high);
    const digits = [3, 4, 5, 6, 7].find((each) => new Set(values.map((value) => short(value, each))).size === values.length) || 8; // no two read alike
    return values.map((value) => [value, short(value, digits)]);
  }

  /** What the heights are: their texts at the left, each with a line. */
  axis(g, heights, y, left, width, ink, unit) {
    g.font = `${0.9375 * unit}px ${getComputedStyle(document.documentElement).getPropertyValue('--mono')}`;
    g.textAlign = 'right';
    g.textBaseline = 'middle';
    for (const [value, text] of heights) {
      g.fillStyle = ink.muted;
      g.fillText(text, left - 0.75 * unit, y(value));
      line(g, ink.line, 1, [[left, y(value)], [width, y(value)]]);
    }
  }

  /** valley: what the engine gives; rate: the one that is set. */
  show(valley, rate) {
    const g = fitted(this.canvas);
    if (!g) return;
    const [width, height] = [this.canvas.clientWidth, this.canvas.clientHeight];
    const unit = em();
    const ink = inks(['data', 'grad', 'muted', 'text', 'line', 'panel', 'danger', 'data-soft', 'background']);
    const [from, to, here, slope, bend] = valley;
    const losses = valley.subarray(5);
    const at = (r) => {
      const place = Math.max(0, Math.min(losses.length - 1, ((r - from) / (to - from)) * (losses.length - 1)));
      const i = Math.min(losses.length - 2, Math.floor(place));
      return losses[i] + (place - i) * (losses[i + 1] - losses[i]);
    };
    const landed = at(rate);
    const finite = [...losses].filter(Number.isFinite);
    const low = Math.min(...finite, here);
    const high = Math.min(Math.max(...finite), Math.max(here, landed, at(from)) + 0.6 * (here - low) + 1e-12);
    const heights = this.heights(low, high);
    const left = Math.max(4.25, 1.25 + 0.58 * Math.max(...heights.map(([, text]) => text.length))) * unit;
    const room = width - left - 1.5 * unit;
    const x = (r) => left + (room * (r - from)) / (to - from);
    const y = (loss) => 2.2 * unit + (height - 7 * unit) * (1 - (loss - low) / Math.max(1e-12, high - low));
    this.toRate = (px) => from + ((px - left) / room) * (to - from);
    const ground = Array.from(losses, (loss, i) => [x(from + ((to - from) * i) / (losses.length - 1)), y(Number.isFinite(loss) ? Math.min(loss, high + (high - low)) : high * 2)]);
    g.save();
    g.beginPath();
    g.rect(0, 0, width, height - 3.6 * unit);
    g.clip();
    this.axis(g, heights, y, left, width, ink, unit);
    g.beginPath();
    ground.forEach(([px, py], i) => (i ? g.lineTo(px, py) : g.moveTo(px, py)));
    g.lineTo(ground[ground.length - 1][0], height);
    g.lineTo(ground[0][0], height);
    g.fillStyle = ink['data-soft'];
    g.fill();
    line(g, ink.data, 3, ground);
    g.setLineDash([7, 5]);
    line(g, ink.grad, 2, [[x(from), y(here + from * slope)], [x(to), y(here + to * slope)]]);
    g.setLineDash([]);
    g.restore();
    const base = height - 3.2 * unit;
    line(g, ink.line, 0.5 * unit, [[x(0), base], [x(to), base]]);
    const returns = bend > 0 && slope < 0 ? (-2 * slope) / bend : NaN;
    if (returns < to) {
      line(g, ink.danger, 0.5 * unit, [[x(returns), base], [x(to), base]]);
      g.setLineDash([3, 4]);
      line(g, ink.muted, 1, [[x(returns), y(here)], [x(returns), base]]);
      g.setLineDash([]);
    }
    line(g, ink.data, 0.5 * unit, [[x(0), base], [x(Math.min(rate, to)), base]]);
    line(g, ink.data, 1.5, [[x(Math.min(rate, to)), y(landed)], [x(Math.min(rate, to)), base]]);
    dot(g, x(0), y(here), 0.62 * unit, ink.text, ink.panel);
    dot(g, x(Math.min(rate, to)), y(landed), 0.62 * unit, ink.data, ink.panel);
    g.beginPath();
    g.arc(x(Math.min(rate, to)), base, 0.75 * unit, 0, 7);
    g.fillStyle = ink.panel;
    g.fill();
    g.lineWidth = 3;
    g.strokeStyle = ink.data;
    g.stroke();
    const style = getComputedStyle(document.documentElement);
    const label = (text, px, py, color, size) => {
      g.font = `700 ${size * unit}px ${style.getPropertyValue('--mono')}`;
      const half = g.measureText(text).width / 2;
      const at = Math.max(left + half, Math.min(width - half - 4, px));
      g.textAlign = 'center';
      g.textBaseline = 'alphabetic';
      g.fillStyle = color;
      g.lineWidth = 5;
      g.lineJoin = 'round';
      g.strokeStyle = color === 'transparent' ? color : ink.background;
      g.strokeText(text, at, Math.max(size * unit, py));
      g.fillText(text, at, Math.max(size * unit, py));
    };
    if (returns < to) {
      const over = this.messages.say('playground.valley-over');
      g.font = `${0.9375 * unit}px ${style.getPropertyValue('--sans')}`;
      g.textAlign = 'right';
      g.textBaseline = 'alphabetic';
      g.lineWidth = 5;
      g.lineJoin = 'round';
      g.strokeStyle = ink['data-soft'];
      g.fillStyle = ink.danger;
      g.strokeText(over, x(to), base - 0.75 * unit);
      g.fillText(over, x(to), base - 0.75 * unit);
    }
    const near = Math.abs(x(0) - x(Math.min(rate, to))) < 6 * unit && Math.abs(y(here) - y(landed)) < 3 * unit;
    const isBelow = near && y(landed) + 2.5 * unit < base - (returns < to ? 2 * unit : 0); // where what is said of 2/λ has its line
    label(short(here, 4), x(0) - (near ? 2.5 * unit : 0), y(here) - 1 * unit, ink.text, 1.25);
    label(short(landed, 4), x(Math.min(rate, to)) + (near ? 2.5 * unit : 0), y(landed) + (isBelow ? 2 : -1) * unit, ink.data, 1.25);
    label(short(rate, 3), x(Math.min(rate, to)), height - 0.9 * unit, ink.data, 1.125);
    if (returns < to) label(short(returns, 2), x(returns), height - 0.9 * unit, Math.abs(x(returns) - x(rate)) > 4 * unit ? ink.muted : 'transparent', 1);
  }
}

/** Round values between two, some four of them. */
function steps(low, high) {
  const rough = Math.max(1e-12, (high - low) / 4);
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * decade).find((each) => each >= rough);
  const values = [];
  for (let i = Math.ceil(low / step); i * step <= high; i++) values.push(i * step);
  return values;
}

/** A picture of the loss in a plane, made row by row while there is time. */
class PlaneView {
  constructor() {
    this.canvas = element('canvas', 'plane');
    this.cells = 48;
  }

  begin(playground) {
    this.way = playground.planeBegin(this.cells);
    this.rows = [];
  }

  get isDone() { return Boolean(this.rows) && this.rows.length === this.cells; }

  /** Takes rows for so many milliseconds. */
  work(playground, milliseconds) {
    const end = performance.now() + milliseconds;
    while (!this.isDone && performance.now() < end) this.rows.push(playground.planeRow(this.rows.length));
    if (this.isDone) this.done = { way: this.way, rows: this.rows };
    return this.isDone;
  }

  show() {
    const g = this.done && fitted(this.canvas);
    if (!g) return;
    const { rows, way } = this.done;
    const [width, height] = [this.canvas.clientWidth, this.canvas.clientHeight];
    const side = Math.min(width, height);
    const [left, top] = [(width - side) / 2, (height - side) / 2];
    const logs = rows.map((row) => Array.from(row, (loss) => Math.log(Math.max(1e-12, loss))));
    const finite = logs.flat().filter(Number.isFinite).sort((a, b) => a - b);
    const low = finite[0];
    const high = finite[Math.floor(0.97 * (finite.length - 1))];
    const tile = document.createElement('canvas');
    tile.width = tile.height = this.cells;
    const image = new ImageData(this.cells, this.cells);
    logs.flat().forEach((value, i) => {
      const share = Number.isFinite(value) ? Math.max(0, Math.min(1, (value - low) / (high - low || 1))) : 1;
      image.data.set([...mixed([30, 34, 78], [226, 229, 251], share), 255], 4 * i);
    });
    tile.getContext('2d').putImageData(image, 0, 0);
    g.save();
    g.beginPath();
    g.roundRect(left, top, side, side, 12);
    g.clip();
    g.imageSmoothingQuality = 'high';
    g.drawImage(tile, left, top, side, side);
    const reach = way[0];
    const place = (i) => [left + (side * (way[3 * i + 1] / reach + 1)) / 2, top + (side * (1 - way[3 * i + 2] / reach)) / 2];
    const points = Array.from({ length: (way.length - 1) / 3 }, (_, i) => place(i));
    line(g, '#ffffff', 5, points);
    line(g, '#b54c06', 2.5, points);
    let before = null;
    points.forEach((point) => {
      if (before && Math.hypot(point[0] - before[0], point[1] - before[1]) < 9) return;
      before = point;
      dot(g, ...point, 3, '#b54c06', '#ffffff');
    });
    if (points.length) dot(g, ...points[points.length - 1], 8, '#b54c06', '#ffffff');
    g.restore();
  }

  /** How much of the way lies in the plane, from 0 to 1. */
  get share() {
    const { way } = this.done;
    const far = Math.max(1e-12, (way.length > 3) ? way[1] ** 2 + way[2] ** 2 + way[3] ** 2 : 1);
    let off = 0;
    for (let i = 3; i < way.length; i += 3) off = Math.max(off, way[i] ** 2);
    return Math.max(0, 1 - off / far);
  }
}

function mixed(a, b, share) { return a.map((each, i) => Math.round(each + (b[i] - each) * share)); }

function fitted(canvas) {
  const scale = Math.min(2, devicePixelRatio || 1);
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (!width || !height) return null;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const g = canvas.getContext('2d');
  g.setTransform(scale, 0, 0, scale, 0, 0);
  return g;
}

function inks(names) {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue('--' + name).trim()]));
}
