/* What can be set: its values, the controls that show them, and the page's address, which says all of it. */

const DEFAULTS = { data: 'spirals', rows: '160', noise: '0.02', train: '0.8', dataseed: '1', features: 'x1,x2', hidden: '8,8', activation: 'tanh', optimizer: 'adam', rate: '0.02', momentum: '0', batch: '128', l1: '0', l2: '0', seed: '3' };
/** Those that change while it trains; any other begins anew. */
const LIVE = ['rate', 'momentum', 'batch', 'l1', 'l2', 'optimizer'];
const CLASS_DATA = ['gaussians', 'circles', 'xor', 'spirals'];
const NUMBER_DATA = ['plane', 'sine'];
const FEATURES = { x1: 'x₁', x2: 'x₂', x1x1: 'x₁²', x2x2: 'x₂²', x1x2: 'x₁x₂', sinx1: 'sin x₁', sinx2: 'sin x₂' };
const ACTIVATIONS = ['tanh', 'relu', 'sigmoid', 'none', 'gelu', 'silu', 'leaky_relu', 'elu', 'softplus'];
const OPTIMIZERS = { sgd: 'SGD', nesterov: 'Nesterov', adagrad: 'Adagrad', rmsprop: 'RMSprop', adam: 'Adam', adamw: 'AdamW' };
const PENALTIES = ['0', '0.0001', '0.001', '0.003', '0.01', '0.03', '0.1', '0.3', '1'];
const MOST_LAYERS = 6;
const MOST_UNITS = 16;
const RATES = { least: -4, most: 1 };

/** An address without its escapes; as it is where they are none. */
function plain(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

class Settings {
  constructor(hash) {
    this.values = { ...DEFAULTS };
    for (const part of plain(hash.replace(/^#/, '')).split(/[;&]/)) {
      const [name, value] = part.split('=', 2);
      if (name in DEFAULTS && value !== undefined) this.values[name] = value;
      else if (part) this.unknown = part;
    }
  }

  /** Throws where the address names what there is not; the engine refuses what it cannot take. */
  check() {
    const decades = Math.log10(this.number('rate'));
    if (this.unknown || decades < RATES.least || decades > RATES.most) throw new Error(this.unknown || `rate=${this.get('rate')}`);
  }

  get text() { return Object.entries(this.values).map(([name, value]) => `${name}=${value}`).join(';'); }

  /** Only what differs from the start. */
  get hash() { return Object.entries(this.values).filter(([name, value]) => value !== DEFAULTS[name]).map(([name, value]) => `${name}=${value}`).join(';'); }

  get(name) { return this.values[name]; }

  number(name) { return Number(this.values[name]); }

  get hidden() { return this.values.hidden ? this.values.hidden.split(',').map(Number) : []; }

  get features() { return this.values.features.split(','); }

  get isRegression() { return NUMBER_DATA.includes(this.values.data); }
}

/** A slider with its name and number; log: over decades. */
function slider({ label, least, most, step, log, write = (value) => short(value, 3), onInput }) {
  const root = element('label', 'knob');
  const head = element('span', 'knob-name', label);
  const number = element('output', 'knob-number');
  const input = element('input');
  const [from, to] = log ? [Math.log10(least), Math.log10(most)] : [least, most];
  Object.assign(input, { type: 'range', min: from, max: to, step: log ? 0.005 : step });
  const value = () => (log ? Number((10 ** Number(input.value)).toPrecision(2)) : Number(input.value));
  const paint = () => {
    input.style.setProperty('--share', `${(100 * (Number(input.value) - from)) / (to - from)}%`);
    number.textContent = write(value());
    input.setAttribute('aria-valuetext', number.textContent);
  };
  input.addEventListener('input', () => { paint(); onInput(value()); });
  root.append(head, number, input);
  return { root, input, set: (next) => { input.value = log ? Math.log10(Math.max(least, next)) : next; paint(); if (log) number.textContent = write(next); } };
}

function choice({ label, options, onChange }) {
  const root = element('label', 'knob');
  const select = element('select');
  for (const [value, text] of options) {
    const option = element('option', '', text);
    option.value = value;
    select.append(option);
  }
  select.addEventListener('change', () => onChange(select.value));
  root.append(element('span', 'knob-name', label), select);
  return { root, input: select, set: (value) => { select.value = value; } };
}

/** The tiles of the data: small pictures of rows that the engine made. */
class DataTiles {
  constructor(messages, engine, onChoose) {
    this.root = element('div', 'tiles');
    this.root.setAttribute('role', 'radiogroup');
    this.root.setAttribute('aria-label', messages.say('playground.data'));
    this.tiles = new Map();
    for (const [group, names] of [['playground.classes', CLASS_DATA], ['playground.numbers', NUMBER_DATA]]) {
      const block = element('div', 'tile-group');
      block.append(element('span', 'tile-title', messages.say(group)));
      for (const name of names) {
        const button = element('button', 'tile');
        button.type = 'button';
        button.setAttribute('role', 'radio');
        button.dataset.data = name;
        const canvas = element('canvas');
        button.append(canvas, element('span', '', messages.say(`data.${name}`) === `data.${name}` ? name.toUpperCase() : messages.say(`data.${name}`)));
        button.addEventListener('click', () => onChoose(name));
        block.append(button);
        this.tiles.set(name, { button, canvas, points: samples(engine, name) });
      }
      this.root.append(block);
    }
  }

  show(chosen, dark) {
    for (const [name, { button, canvas, points }] of this.tiles) {
      button.setAttribute('aria-checked', name === chosen);
      button.tabIndex = name === chosen ? 0 : -1;
      const g = fitted(canvas);
      if (!g) continue;
      const [width, height] = [canvas.clientWidth, canvas.clientHeight];
      const side = Math.min(width, height) - 8;
      for (let i = 0; i < points.length; i += 3) {
        const rgb = NUMBER_DATA.includes(name) ? colour(points[i + 2], dark) : CLASSES[dark ? 'dark' : 'light'][points[i + 2] > 0.5 ? 1 : 0];
        g.fillStyle = `rgb(${rgb})`;
        g.beginPath();
        g.arc(width / 2 + (side / 2) * points[i] * 0.94, height / 2 - (side / 2) * points[i + 1] * 0.94, Math.max(1.4, side / 34), 0, 7);
        g.fill();
      }
    }
  }
}

/** Rows of a kind of data, for its tile. */
function samples(engine, name) {
  return engine.createPlayground(`data=${name};rows=100;noise=${NUMBER_DATA.includes(name) ? 0 : 0.02};hidden=`).points(false);
}
