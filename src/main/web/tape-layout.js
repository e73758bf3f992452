/* Places of the cards and Functions of a chain of layers: from left to right, in as many rows as let it be largest; a layer's
   parameters stand above the Functions that take them. */

const CARD = { width: 176, height: 66 };
const PILL = 30;
const GAP = { x: 26, row: 34, leaf: 22, edge: 24, frame: 14, segment: 40 };
const FEW = 3;

/** The plan of a recorded iteration, as the graph draws it, for a room of that size. */
function planOf(iteration, room) {
  let best = null;
  for (let calls = 2; calls <= Math.min(24, iteration.functions.length); calls++) {
    const plan = new TapeLayout(iteration, calls).plan;
    const scale = Math.min(room.width / plan.width, room.height / plan.height, 1.6);
    if (!best || scale > best.scale + 1e-3) best = { plan, scale };
  }
  return best.plan;
}

class TapeLayout {
  /** calls: Functions in a row, at most. */
  constructor({ functions, tensors }, calls) {
    this.tensors = new Map(tensors.map((each) => [each.id, each]));
    this.placed = new Map();
    this.plan = { em: 14, brief: false, width: 0, height: 0, cards: [], junctions: [], wires: [], frames: [] };
    this.top = GAP.edge;
    rowsOf(functions, calls).forEach((row) => this.row(row));
    this.plan.height = this.top - GAP.row + GAP.edge;
  }

  put(id, x, y) {
    const tensor = this.tensors.get(id);
    const numel = tensor.sizes.reduce((a, b) => a * b, 1);
    const size = tensor.constant ? { width: 64, height: 30 } : CARD;
    const card = { tensor: id, x, y: y + CARD.height - size.height, ...size,
      cells: numel <= FEW && !tensor.constant ? { rows: 1, columns: numel, stacked: numel > 1, gradient: tensor.requiresGrad } : null };
    this.placed.set(id, card);
    this.plan.cards.push(card);
    return card;
  }

  /** What stands above a Function; the others are there, or come from the left. */
  leaves(made) {
    return made.inputs.filter((id, i) => !this.placed.has(id) && made.inputs.indexOf(id) === i && !this.enters(made, id));
  }

  enters(made, id) { return id === made.inputs[0] && made.inputs.length > 1 && !this.tensors.get(id).constant && !this.placed.has(id); }

  row(segments) {
    const above = segments.some((segment) => segment.calls.some(({ made }) => made.inputs.some((id, i) => !this.placed.has(id) && (i > 0 || this.tensors.get(id).constant) && this.tensors.get(id).leaf)));
    const leafTop = this.top + 20;
    const mainTop = leafTop + (above ? CARD.height + GAP.leaf : 0);
    const middle = mainTop + CARD.height / 2;
    let x = GAP.edge + GAP.frame;
    for (const segment of segments) {
      const left = x - GAP.frame;
      for (const { made, index } of segment.calls) x = this.call(made, index, x, leafTop, mainTop, middle, left);
      this.plan.frames.push({ title: segment.scope, x: left, y: this.top - 6, width: x - GAP.x + GAP.frame - left, height: mainTop + CARD.height - this.top + 18 });
      x += GAP.segment - GAP.x + GAP.frame;
    }
    this.plan.width = Math.max(this.plan.width, x - GAP.segment + GAP.edge);
    this.top = mainTop + CARD.height + GAP.row;
  }

  /** A Function with what it takes and makes; returns where the next begins. */
  call(made, index, from, leafTop, mainTop, middle, left) {
    let x = from;
    if (this.enters(made, made.inputs[0])) {
      this.put(made.inputs[0], x, mainTop);
      x += CARD.width + GAP.x;
    }
    const width = Math.max(64, 8.6 * made.call.length + 26);
    const leaves = this.leaves(made);
    const pill = { first: index, last: index, name: made.call, x: leaves.length ? x + Math.max(0, (CARD.width - width) / 2) : x, y: middle - PILL / 2, width, height: PILL, module: false };
    leaves.forEach((id, i) => this.put(id, x + i * (CARD.width + 10), leafTop));
    this.plan.junctions.push(pill);
    for (const id of made.inputs) this.plan.wires.push({ function: index, tensor: id, output: false, points: route(this.placed.get(id), pill, left - 10) });
    x = Math.max(pill.x + width, leaves.length ? x + leaves.length * (CARD.width + 10) - CARD.width / 2 : 0) + GAP.x;
    const card = this.put(made.output, x, mainTop);
    this.plan.wires.push({ function: index, tensor: made.output, output: true, points: [pill.x + width, middle, card.x, middle] });
    return x + CARD.width + GAP.x;
  }
}

/** Functions of one scope, at most so many, are a segment; as many segments as fit are a row. */
function rowsOf(functions, calls) {
  const segments = [];
  functions.forEach((made, index) => {
    const last = segments[segments.length - 1];
    if (last && last.scope === made.scope && last.calls.length < calls) last.calls.push({ made, index });
    else segments.push({ scope: made.scope, calls: [{ made, index }] });
  });
  const rows = [];
  let room = 0;
  for (const segment of segments) {
    if (!rows.length || segment.calls.length > room) {
      rows.push([]);
      room = calls;
    }
    rows[rows.length - 1].push(segment);
    room -= segment.calls.length;
  }
  return rows;
}

/** From a card to a Function: straight on in the same row, down from above, else around between the rows, down a lane at the left. */
function route(card, pill, lane) {
  const [x, y] = [pill.x, pill.y + pill.height / 2];
  const centre = card.x + card.width / 2;
  const bottom = card.y + card.height;
  if (Math.abs(card.y + card.height / 2 - y) < 2 && card.x + card.width <= x) return [card.x + card.width, y, x, y];
  if (bottom <= pill.y && pill.y - bottom < CARD.height) {
    if (centre > x && centre < x + pill.width) return [centre, bottom, centre, pill.y];
    const at = centre < x ? x + 10 : x + pill.width - 10;
    return [centre, bottom, centre, bottom + 9, at, bottom + 9, at, pill.y];
  }
  const between = bottom + GAP.row / 2 - 2;
  return [centre, bottom, centre, between, lane, between, lane, y, x, y];
}
