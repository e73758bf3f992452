/* The drawn graph of one iteration: cards, Functions, wires; as it is after any step. */

const SVG = 'http://www.w3.org/2000/svg';

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function drawn(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Pixels: a letter of the small numbers of a card, what its sides take of its width, how high one is that has a line of ranges. */
const LETTER = 7.9;
const BORDERS = 17;
const LEAST_WITH_RANGES = 48;

/** What each card shows after each step. The changes alone are kept, and searched: all cards of all steps would be too many. */
class CardHistory {
  constructor(steps) {
    this.changes = new Map();
    steps.forEach((step, i) => {
      for (const change of step.changes) {
        if (!this.changes.has(change.tensor)) this.changes.set(change.tensor, []);
        const own = this.changes.get(change.tensor);
        const kept = change.kept ? own[own.length - 1].state.parts.slice(0, change.kept) : [];
        own.push({ after: i + 1, state: { ...change, parts: [...kept, ...change.parts] } });
      }
    });
  }

  /** A tensor's numbers after so many steps; undefined where it is not there yet. */
  state(tensor, at) {
    const own = this.changes.get(tensor) || [];
    let [low, high] = [0, own.length]; // what is before low has happened, what is from high on has not
    while (low < high) {
      const middle = (low + high) >> 1;
      if (own[middle].after <= at) low = middle + 1;
      else high = middle;
    }
    return own[low - 1]?.state;
  }
}

class Graph {
  /** onPick(tensor, element or null), onHover(text or null, event). */
  constructor(iteration, numbers, onPick, onHover) {
    this.iteration = iteration;
    this.numbers = numbers;
    this.onPick = onPick;
    this.onHover = onHover;
    this.plan = iteration.graph;
    this.tensors = new Map(iteration.tensors.map((each) => [each.id, each]));
    this.history = new CardHistory(iteration.steps);
    this.root = element('div', 'paper');
    this.root.style.width = this.plan.width + 'px';
    this.root.style.height = this.plan.height + 'px';
    this.cards = new Map();
    this.junctions = new Map();
    this.wires = [];
    this.build();
  }

  /** A tensor's numbers after so many steps; undefined where it is not there yet. */
  state(tensor, at) { return this.history.state(tensor, at); }

  /** The number of steps after which one of some Functions has gone through one of these kinds of step; Infinity for never. */
  firstOf(kinds) {
    const first = new Map();
    this.iteration.steps.forEach((step, i) => {
      if (kinds.includes(step.kind) && !first.has(step.function)) first.set(step.function, i + 1);
    });
    return ({ first: from, last }) => {
      let least = Infinity;
      for (let i = from; i <= last; i++) least = Math.min(least, first.get(i) ?? Infinity);
      return least;
    };
  }

  build() {
    for (const frame of this.plan.frames) {
      const box = element('div', 'frame');
      place(box, frame);
      if (frame.title) box.append(element('span', '', frame.title));
      this.root.append(box);
    }
    this.lines = drawn('svg', { width: this.plan.width, height: this.plan.height, 'aria-hidden': 'true' });
    const heads = drawn('defs', {});
    for (const kind of ['muted', 'data', 'grad']) {
      const head = drawn('marker', { id: 'head-' + kind, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 9, markerHeight: 9, markerUnits: 'userSpaceOnUse', orient: 'auto-start-reverse' });
      head.append(drawn('path', { d: 'M0 0 8 4 0 8z', class: 'head-' + kind }));
      heads.append(head);
    }
    this.lines.append(heads);
    for (const wire of this.plan.wires) {
      const points = [];
      for (let i = 0; i < wire.points.length; i += 2) points.push(wire.points[i] + ' ' + wire.points[i + 1]);
      const line = drawn('path', { d: 'M' + points.join('L'), class: 'wire' });
      this.lines.append(line);
      this.wires.push({ wire, line });
    }
    this.root.append(this.lines);
    const runAfter = this.firstOf(['FORWARD', 'FAILED']);
    const passedAfter = this.firstOf(['BACKWARD']);
    for (const junction of this.plan.junctions) {
      const pill = element('div', 'junction', junction.name);
      place(pill, junction);
      this.junctions.set(junction.first, { junction, pill, runAfter: runAfter(junction), passedAfter: passedAfter(junction) });
      this.root.append(pill);
    }
    for (const card of this.plan.cards) {
      const box = element('div', 'card');
      place(box, card);
      box.dataset.tensor = card.tensor;
      this.cards.set(card.tensor, { card, box });
      this.root.append(box);
      box.addEventListener('click', (event) => this.onPick(card.tensor, elementAt(event)));
      box.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') this.onPick(card.tensor, null);
      });
      box.addEventListener('pointermove', (event) => this.hover(card.tensor, event));
      box.addEventListener('pointerleave', () => this.onHover(null));
    }
  }

  hover(tensor, event) {
    const state = this.state(tensor, this.at);
    const target = event.target;
    if (!state || !target.dataset || !target.dataset.part) return this.onHover(null);
    const array = this.numbers.get(target.dataset.part === 'grad' ? state.grad : state.data);
    const index = elementAt(event);
    const name = this.tensors.get(tensor).name;
    if (!array || index === null) return this.onHover(null);
    const of = target.dataset.part === 'grad' ? (state.gradName.startsWith('.') ? name + state.gradName : state.gradName) : name;
    return this.onHover(of + (array.whole ? '' : indexText(index, array.shape)) + ' = ' + short(array.values[index]), event);
  }

  /** Shows it as it is after so many steps; dark or light; words for what is not there yet. */
  show(at, dark) {
    this.at = at;
    const step = at > 0 ? this.iteration.steps[at - 1] : null;
    const phase = !step ? '' : step.kind === 'FORWARD' ? 'ahead' : step.kind === 'UPDATE' ? 'update' : step.kind === 'ZERO' ? '' : 'back';
    const isNow = (junction) => step && step.function >= junction.first && step.function <= junction.last;
    for (const { junction, pill, runAfter, passedAfter } of this.junctions.values()) {
      pill.className = 'junction' + (junction.module ? ' module' : '') + (runAfter > at ? ' ghost'
        : isNow(junction) ? ' ' + phase : passedAfter <= at ? ' passed' : '');
    }
    for (const { wire, line } of this.wires) {
      const { junction, runAfter, passedAfter } = this.junctions.get(wire.function);
      const there = runAfter <= at;
      const back = passedAfter <= at && this.state(wire.tensor, at)?.grad >= 0;
      const now = isNow(junction);
      line.setAttribute('class', 'wire' + (!there ? ' ghost' : back ? ' passed' + (now && phase === 'back' ? ' now' : '') : now && phase === 'ahead' ? ' ahead' : ''));
      const kind = back ? 'grad' : now && phase === 'ahead' ? 'data' : 'muted';
      line.setAttribute('marker-end', there && wire.output && !back ? `url(#head-${kind})` : '');
      line.setAttribute('marker-start', there && !wire.output && back ? `url(#head-${kind})` : '');
    }
    for (const [tensor, { card, box }] of this.cards) this.showCard(tensor, card, box, this.state(tensor, at), step, phase, dark);
  }

  showCard(tensor, card, box, state, step, phase, dark) {
    const known = this.tensors.get(tensor);
    const shown = state ? [state.data, state.grad, state.gradName, dark].join() : 'ghost';
    const lit = step && step.lit.includes(tensor) ? ' ' + phase : '';
    box.className = 'card' + (!state ? ' ghost' : known.constant ? ' constant' : known.leaf && known.requiresGrad ? ' leaf' : '') + lit
      + (this.picked === tensor ? ' picked' : '');
    if (box.dataset.shown === shown) return;
    box.dataset.shown = shown;
    box.textContent = '';
    if (!state || known.constant) {
      box.removeAttribute('tabindex');
      box.append(state ? short(this.numbers.get(state.data).values[0]) : known.constant ? '' : known.name);
      return;
    }
    box.tabIndex = 0;
    box.setAttribute('role', 'button');
    box.setAttribute('aria-label', `${known.name} ${known.shape}, ${state.range}` + (state.grad >= 0 ? `, ${state.gradName} ${state.gradRange}` : ''));
    const head = element('div', 'head');
    head.append(element('b', '', known.name));
    const room = card.width / (this.plan.em * 0.6);
    if (!this.plan.brief && known.name.length + known.shape.length + 3 < room) head.append(element('span', '', known.shape));
    box.append(head);
    const hasGradient = card.cells ? card.cells.gradient : known.requiresGrad;
    const pair = element('div', 'pair' + (card.cells && card.cells.stacked ? ' stacked' : ''));
    pair.append(this.part(this.numbers.get(state.data), 'data', card, dark));
    if (hasGradient) pair.append(state.grad < 0 ? element('div', 'none', card.cells ? 'None' : '') : this.part(this.numbers.get(state.grad), 'grad', card, dark));
    box.append(pair);
    if (!card.cells && !this.plan.brief && card.height >= LEAST_WITH_RANGES) {
      const ranges = element('div', 'ranges');
      const letters = state.range.length + 1 + (hasGradient ? (state.grad < 0 ? 'None' : state.gradRange).length : 0);
      if (letters * LETTER > card.width - BORDERS) ranges.style.fontSize = `${13 * (card.width - BORDERS) / (letters * LETTER)}px`; // a number cut is another number
      ranges.append(element('span', '', state.range));
      if (hasGradient) ranges.append(element('span', state.grad < 0 ? '' : 'grad', state.grad < 0 ? 'None' : state.gradRange));
      box.append(ranges);
    }
  }

  part(array, kind, card, dark) {
    if (!card.cells) {
      const canvas = element('canvas', kind);
      canvas.dataset.part = kind;
      canvas.shown = array;
      paint(canvas, array, dark);
      return canvas;
    }
    const cells = element('div', 'cells ' + kind);
    cells.style.gridTemplateColumns = `repeat(${card.cells.columns}, 1fr)`;
    const beside = card.cells.gradient && !card.cells.stacked ? 2 : 1;
    const room = Math.max(3, Math.floor((card.width - BORDERS - 5 * (beside - 1)) / beside / card.cells.columns / LETTER));
    const scale = scaleOf(array.values);
    array.values.forEach((value, i) => {
      const cell = element('span', '', brief(value, Math.min(room, card.cells.columns > 2 ? 5 : 7)));
      cell.dataset.part = kind;
      cell.dataset.element = i;
      if (array.values.length > 1) {
        const ground = colour(scale ? value / scale : 0, dark);
        cell.style.background = `rgb(${ground.join()})`;
        cell.style.color = onColour(ground);
      } else {
        cell.style.fontWeight = 700;
        cell.style.color = kind === 'grad' ? 'var(--grad)' : '';
      }
      cells.append(cell);
    });
    return cells;
  }

  /** Marks the tensor whose numbers are looked at. */
  pick(tensor) {
    this.picked = tensor;
    for (const [id, { box }] of this.cards) box.classList.toggle('picked', id === tensor);
  }

  /** The wires on which something travels in this step, in its direction. */
  travels(step) {
    const back = step.kind === 'BACKWARD';
    return this.wires.filter(({ wire }) => {
      const { junction } = this.junctions.get(wire.function);
      return step.function >= junction.first && step.function <= junction.last
        && (back ? !wire.output && step.lit.includes(wire.tensor) : wire.output);
    }).map(({ line }) => ({ line, back }));
  }
}

function place(box, { x, y, width, height }) {
  Object.assign(box.style, { left: x + 'px', top: y + 'px', width: width + 'px', height: height + 'px' });
}

/** The element of the picture or the cells that a pointer is at; null beside them. */
function elementAt(event) {
  const target = event.target;
  if (target.dataset.element !== undefined) return Number(target.dataset.element);
  if (target.tagName !== 'CANVAS') return null;
  const box = target.getBoundingClientRect();
  const column = Math.min(target.width - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * target.width)));
  const row = Math.min(target.height - 1, Math.max(0, Math.floor(((event.clientY - box.top) / box.height) * target.height)));
  const shape = target.shown.shape;
  const columns = shape.length ? shape[shape.length - 1] : 1;
  const rows = target.shown.values.length / columns;
  return Math.floor((row * rows) / target.height) * columns + Math.floor((column * columns) / target.width);
}
