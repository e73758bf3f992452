/* The network with what can be changed where it stands: its units and layers; and the value of what is pointed at. */

class NetworkFace {
  constructor(page) {
    this.page = page;
    this.root = element('div', 'face face-network');
    this.picture = new NetworkPicture(page.say('network'));
    this.layers = element('div', 'layers');
    this.tip = element('div', 'tip');
    this.tip.hidden = true;
    const { canvas } = this.picture;
    for (const name of ['pointermove', 'pointerdown']) canvas.addEventListener(name, (event) => this.point(event));
    for (const name of ['pointerleave', 'pointercancel']) canvas.addEventListener(name, () => this.point(null));
    this.root.append(this.legend(), canvas, this.layers, this.tip);
  }

  /** Colours that TensorFlow Playground has the other way round. */
  legend() {
    const legend = element('p', 'legend');
    legend.append(element('span', 'below', this.page.say('legend.below')), element('span', 'above', this.page.say('legend.above')), element('span', '', this.page.say('legend.other')));
    return legend;
  }

  /** drawing: what the picture shows; settings: how many units there are. */
  show(drawing, settings, dark) {
    this.picture.show(drawing, dark);
    this.layerButtons(settings);
    if (!this.tip.hidden) this.tell(); // its value goes on while one points at it
  }

  /** All is to be measured anew. */
  resize() { this.layers.dataset.shown = ''; }

  /** More or fewer units and layers, right where they stand. */
  layerButtons({ hidden }) {
    const layout = this.picture.layout;
    if (!layout) return;
    const shown = hidden.join() + this.picture.canvas.clientWidth + 'x' + this.picture.canvas.clientHeight;
    if (shown === this.layers.dataset.shown) return;
    this.layers.dataset.shown = shown;
    const change = (next) => this.page.choose({ hidden: next.join(',') });
    const apart = layout.columns.length > 2 ? layout.columns[2][0].x - layout.columns[1][0].x : Infinity;
    this.layers.classList.toggle('tight', apart < 5.5 * em());
    const button = (text, label, disabled, does) => {
      const made = element('button', '', text);
      made.type = 'button';
      made.title = label;
      made.setAttribute('aria-label', label);
      made.disabled = disabled;
      made.addEventListener('click', does);
      return made;
    };
    this.layers.replaceChildren();
    hidden.forEach((units, i) => {
      const boxes = layout.columns[i + 1];
      const group = element('div', 'layer');
      group.style.left = `${boxes[0].x + (boxes[boxes.length - 1].x + boxes[0].side - boxes[0].x) / 2}px`;
      group.append(button('−', this.page.say('fewer', { layer: i + 1 }), units <= 1 && hidden.length < 1, () => change(units > 1 ? hidden.map((each, k) => (k === i ? each - 1 : each)) : hidden.filter((_, k) => k !== i))),
        element('span', '', String(units)), button('+', this.page.say('more-units', { layer: i + 1 }), units >= MOST_UNITS, () => change(hidden.map((each, k) => (k === i ? each + 1 : each)))));
      this.layers.append(group);
    });
    const last = element('div', 'layer add');
    last.style.left = `${layout.map.x + layout.map.side / 2}px`;
    last.append(button(this.page.say('add-layer'), this.page.say('add-layer'), hidden.length >= MOST_LAYERS, () => change([...hidden, hidden.length ? hidden[hidden.length - 1] : 4])));
    this.layers.append(last);
  }

  /** What is under the pointer; nothing where there is none. */
  point(event) {
    const part = event && this.picture.at(event.offsetX, event.offsetY);
    this.tip.hidden = !part;
    this.picture.part = part;
    this.page.changed = true;
    if (!part) return;
    this.tell();
    this.tip.style.left = `${Math.min(event.clientX + 14, innerWidth - this.tip.offsetWidth - 8)}px`;
    this.tip.style.top = `${event.clientY + 16}px`;
  }

  /** The name of a part, and a weight's value. */
  tell() {
    const { part, drawing: { widths, weights, names } } = this.picture;
    if (part.gap === undefined) {
      this.tip.textContent = part.column ? `h${part.column}[:,${part.unit}]` : names[part.unit];
      return;
    }
    let at = 0;
    for (let gap = 0; gap < part.gap; gap++) at += widths[gap] * widths[gap + 1] + widths[gap + 1];
    const value = weights[at + part.from * widths[part.gap + 1] + part.to];
    if (part.gap + 1 < widths.length && value !== undefined) this.tip.textContent = `w${part.gap + 1}[${part.from},${part.to}] = ${short(value)}`;
    else this.point(null); // the layer is gone
  }
}
