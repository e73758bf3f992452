/* Places of the cards and Functions of a chain of layers: a row for each layer, its parameters above the Functions that take them. */

const CARD = { width: 150, height: 66 };
const PILL = 30;
const GAP = { x: 26, row: 34, leaf: 22, edge: 24 };
const MOST_IN_A_ROW = 4;
const FEW = 4;

/** The plan of a recorded iteration, as the graph draws it. */
function planOf(iteration) {
  const tensors = new Map(iteration.tensors.map((each) => [each.id, each]));
  const plan = { em: 14, brief: false, width: 0, height: 0, cards: [], junctions: [], wires: [], frames: [] };
  const placed = new Map();
  const put = (id, x, y) => {
    const tensor = tensors.get(id);
    const numel = tensor.sizes.reduce((a, b) => a * b, 1);
    const size = tensor.constant ? { width: 64, height: 30 } : CARD;
    const card = { tensor: id, x, y: y + CARD.height - size.height, ...size,
      cells: numel <= FEW && !tensor.constant ? { rows: 1, columns: numel, stacked: numel > 1, gradient: tensor.requiresGrad } : null };
    placed.set(id, card);
    plan.cards.push(card);
    return card;
  };
  let top = GAP.edge;
  for (const row of rows(iteration.functions)) {
    const above = row.calls.some(({ made }) => made.inputs.some((id, i) => !placed.has(id) && (i > 0 || tensors.get(id).constant)));
    const leafTop = top + 20;
    const mainTop = leafTop + (above ? CARD.height + GAP.leaf : 0);
    const middle = mainTop + CARD.height / 2;
    let x = GAP.edge + 14;
    for (const { made, index } of row.calls) {
      const fresh = made.inputs.filter((id, i) => !placed.has(id) && made.inputs.indexOf(id) === i);
      const first = made.inputs[0];
      if (fresh.includes(first) && !tensors.get(first).constant && made.inputs.length > 1) {
        put(first, x, mainTop);
        x += CARD.width + GAP.x;
      }
      const width = Math.max(64, 8.6 * made.call.length + 26);
      const leaves = fresh.filter((id) => !placed.has(id));
      const span = Math.max(width, leaves.length * (CARD.width + 10) - 10);
      const pill = { first: index, last: index, name: made.call, x: x + (Math.min(span, CARD.width) - width) / 2, y: middle - PILL / 2, width, height: PILL, module: false };
      if (leaves.length === 0) pill.x = x;
      leaves.forEach((id, i) => put(id, x + i * (CARD.width + 10), leafTop));
      plan.junctions.push(pill);
      made.inputs.forEach((id, i) => plan.wires.push({ function: index, tensor: id, output: false, points: route(placed.get(id), pill, i) }));
      x = Math.max(pill.x + width, leaves.length > 1 ? x + span - CARD.width / 2 : 0) + GAP.x;
      const card = put(made.output, x, mainTop);
      plan.wires.push({ function: index, tensor: made.output, output: true, points: [pill.x + width, middle, card.x, middle] });
      x += CARD.width + GAP.x;
    }
    const bottom = mainTop + CARD.height;
    plan.frames.push({ title: row.scope, x: GAP.edge, y: top - 6, width: x - GAP.x + 14 - GAP.edge, height: bottom - top + 18 });
    plan.width = Math.max(plan.width, x + GAP.edge);
    top = bottom + GAP.row;
  }
  plan.height = top;
  return plan;
}

/** Functions of one scope, at most so many, in each row. */
function rows(functions) {
  const all = [];
  functions.forEach((made, index) => {
    const last = all[all.length - 1];
    if (last && last.scope === made.scope && last.calls.length < MOST_IN_A_ROW) last.calls.push({ made, index });
    else all.push({ scope: made.scope, calls: [{ made, index }] });
  });
  return all;
}

/** From a card to a Function: straight on in the same row, down from above, else around between the rows. */
function route(card, pill, input) {
  const [x, y] = [pill.x, pill.y + pill.height / 2];
  const centre = card.x + card.width / 2;
  if (Math.abs(card.y + card.height / 2 - y) < 2 && card.x + card.width <= x) return [card.x + card.width, y, x, y];
  const bottom = card.y + card.height;
  if (bottom <= pill.y && centre > x - 8 && centre < x + pill.width + 8) return [centre, bottom, centre, pill.y];
  if (bottom <= pill.y && pill.y - bottom < CARD.height && centre > x - CARD.width) {
    const at = x + pill.width * (input > 1 ? 0.75 : 0.5);
    const between = bottom + 8;
    return [centre, bottom, centre, between, at, between, at, pill.y];
  }
  const lane = Math.min(x - 12, pill.x - 12);
  return [centre, bottom, centre, bottom + GAP.row / 2 - 6, lane, bottom + GAP.row / 2 - 6, lane, y, x, y];
}
