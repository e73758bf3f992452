/* The living network: neurons are pictures of what they answer, lines are weights, the large square is the output. Drawn as on the
   window's start page, in the same places, sizes and colours. */

const CLASSES = { light: [[0, 114, 178], [176, 116, 0]], dark: [[86, 180, 233], [230, 180, 34]] };
const STRENGTH = { light: 0.62, dark: 0.8 };
const SUREST = 0.72;
const LEAST_SIDE = 9;
const UNIT = { input: 0.16, hidden: 0.13, gap: 0.11, loose: 0.85, corner: 0.18 };
const MAP = { share: 0.43, each: 0.03, least: 0.3, corner: 0.05 };

class NetworkPicture {
  constructor(label) {
    this.canvas = element('canvas', 'network');
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', label);
    this.tile = document.createElement('canvas');
  }

  /** drawing: {widths, names, maps, cells, output, outputCells, weights, regression, train, test, showTest, span}. */
  show(drawing, dark) {
    this.drawing = drawing;
    this.dark = dark;
    this.theme = dark ? 'dark' : 'light';
    const style = getComputedStyle(document.documentElement);
    this.colours = Object.fromEntries(['panel', 'muted', 'text', 'data', 'background'].map((name) => [name, style.getPropertyValue('--' + name).trim()]));
    this.panel = hex(this.colours.panel);
    const { canvas } = this;
    const scale = Math.min(2, devicePixelRatio || 1);
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (!width || !height) return;
    if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
    }
    const g = canvas.getContext('2d');
    g.setTransform(scale, 0, 0, scale, 0, 0);
    g.clearRect(0, 0, width, height);
    g.font = `${em()}px ${getComputedStyle(document.body).fontFamily}`;
    const left = Math.max(...drawing.names.map((name) => g.measureText(name).width)) + 0.75 * em();
    this.layout = layoutOf(drawing.widths, left, width, height);
    this.lines(g, height);
    this.units(g);
    this.map(g);
    if (this.pointedMap()) this.mark(g, this.layout.columns[this.part.column][this.part.unit]);
  }

  lines(g, height) {
    const { widths, weights } = this.drawing;
    const strokes = [];
    let at = 0;
    for (let gap = 0; gap < widths.length - 1; gap++) {
      const [inputs, outputs] = [widths[gap], widths[gap + 1]];
      const values = weights.subarray(at, at + inputs * outputs);
      at += inputs * outputs + outputs;
      const scale = scaleOf(values);
      const least = values.length > 200 ? 0.2 : 0.05;
      values.forEach((value, i) => {
        const share = scale ? Math.abs(value) / scale : 0;
        if (share > least) strokes.push({ share, value, line: this.layout.line(gap, Math.floor(i / outputs), i % outputs, outputs) });
      });
    }
    strokes.sort((a, b) => a.share - b.share);
    const thick = Math.max(0.5, Math.min(1.25, height / 240));
    g.lineCap = 'round';
    for (const { share, value, line } of strokes) {
      const [r, gr, b] = colour(Math.sign(value) * STRENGTH[this.theme], this.dark);
      g.strokeStyle = `rgba(${r},${gr},${b},${0.2 + 0.72 * share})`;
      g.lineWidth = thick * (0.5 + 3.2 * share);
      curve(g, line);
    }
  }

  units(g) {
    const { maps, cells } = this.drawing;
    const size = cells * cells;
    let at = 0;
    this.layout.columns.forEach((column, c) => column.forEach((box, i) => {
      const values = maps.subarray(at, at + size);
      at += size;
      const scale = scaleOf(values);
      this.picture(g, box, cells, UNIT.corner, (k) => colour(scale ? STRENGTH[this.theme] * values[k] / scale : 0, this.dark));
      if (c === 0) {
        g.fillStyle = this.colours.muted;
        g.font = `${em()}px ${getComputedStyle(document.body).fontFamily}`;
        g.textAlign = 'right';
        g.textBaseline = 'middle';
        g.fillText(this.drawing.names[i], box.x - 0.5 * em(), box.y + box.side / 2);
      }
    }));
  }

  /** The output: classes as far as the network is sure, or a number by its colour. */
  map(g) {
    const { output, outputCells, regression, train, test, showTest, span } = this.drawing;
    const box = this.layout.map;
    const scale = this.scale();
    const classes = CLASSES[this.theme];
    const pointed = this.pointedMap();
    if (pointed) this.picture(g, box, this.drawing.cells, MAP.corner, (k) => colour(STRENGTH[this.theme] * pointed[k] / (scaleOf(pointed) || 1), this.dark));
    else this.picture(g, box, outputCells, MAP.corner, (k) => {
      if (regression) return colour(STRENGTH[this.theme] * output[k] / scale, this.dark);
      const share = 1 / (1 + Math.exp(-output[k]));
      const sure = SUREST * Math.abs(2 * share - 1);
      const ground = classes[share > 0.5 ? 1 : 0];
      return this.panel.map((each, i) => Math.round(each + (ground[i] - each) * sure));
    });
    const radius = Math.max(1.8, Math.min(6, 0.0146 * box.side));
    const dots = (points, hollow) => {
      for (let i = 0; i < points.length; i += 3) {
        const x = box.x + box.side * (points[i] / span + 1) / 2;
        const y = box.y + box.side * (1 - points[i + 1] / span) / 2;
        const rgb = regression ? colour(points[i + 2] / scale, this.dark) : classes[points[i + 2] > 0.5 ? 1 : 0];
        g.beginPath();
        g.arc(x, y, radius + 1, 0, 7);
        g.fillStyle = hollow ? '#14161c' : '#ffffff';
        g.fill();
        g.beginPath();
        g.arc(x, y, radius, 0, 7);
        g.fillStyle = `rgb(${rgb})`;
        g.fill();
      }
    };
    dots(train, false);
    if (showTest) dots(test, true);
  }

  /** The answers of the unit that is pointed at, which the large square shows meanwhile; null without one. */
  pointedMap() {
    const { part, drawing: { widths, maps, cells } } = this;
    if (!part || part.unit === undefined || part.unit >= widths[part.column]) return null;
    const before = widths.slice(0, part.column).reduce((a, b) => a + b, 0) + part.unit;
    return maps.subarray(before * cells * cells, (before + 1) * cells * cells);
  }

  /** What the ends of a number's colours stand for. */
  scale() {
    let most = 0;
    for (let i = 2; i < this.drawing.train.length; i += 3) most = Math.max(most, Math.abs(this.drawing.train[i]));
    return most || 1;
  }

  picture(g, { x, y, side }, cells, corner, rgb) {
    const { tile } = this;
    tile.width = tile.height = cells;
    const image = new ImageData(cells, cells);
    for (let k = 0; k < cells * cells; k++) image.data.set([...rgb(k), 255], 4 * k);
    tile.getContext('2d').putImageData(image, 0, 0);
    g.save();
    g.beginPath();
    g.roundRect(x, y, side, side, corner * side);
    g.clip();
    g.imageSmoothingEnabled = true;
    g.imageSmoothingQuality = 'high';
    g.drawImage(tile, 0.5, 0.5, cells - 1, cells - 1, x, y, side, side);
    g.restore();
    g.lineWidth = 1.25;
    g.strokeStyle = this.colours.muted;
    g.beginPath();
    g.roundRect(x, y, side, side, corner * side);
    g.stroke();
  }

  mark(g, box) {
    g.lineWidth = 2.5;
    g.strokeStyle = this.colours.data;
    g.beginPath();
    g.roundRect(box.x, box.y, box.side, box.side, UNIT.corner * box.side);
    g.stroke();
  }

  /** The part under a pointer: {column, unit} or {gap, from, to}; null beside all. */
  at(px, py) {
    if (!this.layout) return null;
    const inside = ({ x, y, side }) => px >= x && px <= x + side && py >= y && py <= y + side;
    for (const [column, boxes] of this.layout.columns.entries()) {
      const unit = boxes.findIndex(inside);
      if (unit >= 0) return { column, unit };
    }
    if (inside(this.layout.map)) return null;
    let best = null;
    let least = 6;
    this.drawing.widths.slice(0, -1).forEach((inputs, gap) => {
      const outputs = this.drawing.widths[gap + 1];
      for (let from = 0; from < inputs; from++) {
        for (let to = 0; to < outputs; to++) {
          const far = distance(this.layout.line(gap, from, to, outputs), px, py);
          if (far < least) {
            least = far;
            best = { gap, from, to };
          }
        }
      }
    });
    return best;
  }
}

function em() { return parseFloat(getComputedStyle(document.documentElement).fontSize); }

function hex(text) { return [1, 3, 5].map((i) => parseInt(text.slice(i, i + 2), 16)); }

function curve(g, { x1, y1, x2, y2 }) {
  const bend = (x1 + x2) / 2;
  g.beginPath();
  g.moveTo(x1, y1);
  g.bezierCurveTo(bend, y1, bend, y2, x2, y2);
  g.stroke();
}

function distance({ x1, y1, x2, y2 }, px, py) {
  let least = Infinity;
  const bend = (x1 + x2) / 2;
  for (let i = 0; i <= 24; i++) {
    const t = i / 24;
    const s = 1 - t;
    least = Math.min(least, Math.hypot(px - (s * s * s * x1 + 3 * s * t * bend + t * t * t * x2), py - (s * s * (s + 3 * t) * y1 + t * t * (t + 3 * s) * y2)));
  }
  return least;
}

/** Where each unit stands: columns from the left, the map at the right. */
function layoutOf(widths, left, width, height) {
  const share = Math.max(MAP.least, MAP.share - MAP.each * Math.max(0, widths.length - 4));
  const side = Math.floor(Math.min(height, share * width));
  const map = { x: Math.floor(width - side) - 1, y: Math.floor((height - side) / 2), side };
  const grids = widths.slice(0, -1).map((units, i) => grid(units, (i === 0 ? UNIT.input : UNIT.hidden) * Math.min(height, 0.6 * width), height));
  const taken = left + side + grids.reduce((sum, each) => sum + each.width, 0);
  const gap = Math.max(0, (width - taken) / (widths.length - 1));
  let x = left;
  const columns = grids.map((each) => {
    const boxes = each.boxes(x, height);
    x += each.width + gap;
    return boxes;
  });
  const line = (column, from, to, outputs) => {
    const start = columns[column][from];
    const y1 = start.y + start.side / 2;
    if (column === columns.length - 1) {
      const all = columns[column].length * outputs;
      const port = Math.min(0.045 * side, (0.6 * side) / all);
      return { x1: start.x + start.side, y1, x2: map.x, y2: map.y + side / 2 + (from * outputs + to - (all - 1) / 2) * port };
    }
    const end = columns[column + 1][to];
    return { x1: start.x + start.side, y1, x2: end.x, y2: end.y + end.side / 2 };
  };
  return { columns, map, line };
}

function grid(units, greatest, height) {
  const most = (down) => height / (down + (down - 1) * UNIT.gap);
  let across = 1;
  while (across < units && most(Math.ceil(units / across)) < LEAST_SIDE) across++;
  const down = Math.ceil(units / across);
  const side = Math.max(2, Math.floor(Math.min(greatest, most(down))));
  const step = across === 1 && down > 1 ? Math.min(side * (1 + UNIT.loose), (height - side - 2) / (down - 1)) : side * (1 + UNIT.gap);
  return { width: side + (across - 1) * side * (1 + UNIT.gap),
    boxes: (x, room) => Array.from({ length: units }, (_, i) => ({ x: Math.round(x + (i % across) * side * (1 + UNIT.gap)),
      y: Math.round((room - side - (down - 1) * step) / 2 + Math.floor(i / across) * step), side })) };
}
