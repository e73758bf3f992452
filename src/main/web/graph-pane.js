/* The pane that the graph of an iteration lies in: as large as there is room for, what happens in view. */

/** So many steps, and their blocks on the scrubber have no room between them. */
const MANY = 120;

/** Small as this, letters can still be read: a graph that fits so is shown whole on a phone, too. */
const WHOLE = 0.72;

class GraphPane {
  /** onPick(tensor, element or null), onHover(text or null, event); calm: nothing moves. */
  constructor(name, numbers, calm, onPick, onHover) {
    Object.assign(this, { numbers, calm, onPick, onHover });
    this.root = element('div', 'graph');
    this.root.setAttribute('role', 'group');
    this.root.setAttribute('aria-label', name);
    this.zoom = 1;
    this.pinch();
  }

  /** The graph of an iteration; it is fitted once the pane is on the page. */
  open(iteration) {
    this.iteration = iteration;
    this.graph = new Graph(iteration, this.numbers, this.onPick, this.onHover);
    this.root.textContent = '';
    this.root.append(this.graph.root);
  }

  get isScrolled() { return this.root.scrollWidth > this.root.clientWidth + 4; }

  /** Letters grow with the window: it may be seen from the last row. Returns the size of a letter in pixels. */
  static grow() {
    const em = 16 * Math.max(1, Math.min(innerHeight / 720, innerWidth / 1280));
    document.documentElement.style.fontSize = em + 'px';
    return em;
  }

  /** Fits it anew where its room has changed: what is said takes more lines, or fewer. */
  room() {
    if (this.high !== this.root.clientHeight) this.fit();
  }

  fit() {
    this.high = this.root.clientHeight;
    const { width, height } = this.graph.plan;
    const room = { width: this.root.clientWidth - 24, height: this.root.clientHeight - 24 };
    const small = matchMedia('(max-width: 51.25em)').matches;
    const whole = Math.min(2, room.width / width, room.height / height);
    this.scale = this.zoom * (whole > WHOLE ? whole : Math.max(small ? 0.85 : 0.62, whole));
    const left = Math.max(12, (this.root.clientWidth - width * this.scale) / 2);
    const top = Math.max(12, (this.root.clientHeight - height * this.scale) / 2);
    this.graph.root.style.transform = `translate(${left}px, ${top}px) scale(${this.scale})`;
    this.graph.root.style.marginRight = `${width * (this.scale - 1) + 2 * 12}px`;
    this.graph.root.style.marginBottom = `${height * (this.scale - 1) + 2 * 12}px`;
  }

  /** Two fingers zoom the graph, not the page; so does the wheel with Ctrl, as which a touchpad says it. */
  pinch() {
    let apart = 0;
    const between = ({ touches }) => Math.hypot(touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY);
    this.root.addEventListener('touchmove', (event) => {
      if (event.touches.length !== 2) return;
      event.preventDefault();
      const now = between(event);
      if (apart) this.zoomBy(now / apart, (event.touches[0].clientX + event.touches[1].clientX) / 2, (event.touches[0].clientY + event.touches[1].clientY) / 2);
      apart = now;
    }, { passive: false });
    for (const ends of ['touchstart', 'touchend', 'touchcancel']) this.root.addEventListener(ends, () => { apart = 0; });
    this.root.addEventListener('wheel', (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.zoomBy(Math.exp(-event.deltaY / 200), event.clientX, event.clientY);
    }, { passive: false });
  }

  /** What lies under the fingers stays there. */
  zoomBy(factor, clientX, clientY) {
    const box = this.root.getBoundingClientRect();
    const before = this.scale;
    const [x, y] = [clientX - box.left, clientY - box.top];
    const [left, top] = [this.root.scrollLeft + x, this.root.scrollTop + y];
    this.zoom = Math.max(0.4, Math.min(5, this.zoom * factor));
    this.fit();
    this.root.scrollTo({ left: left * this.scale / before - x, top: top * this.scale / before - y, behavior: 'instant' });
  }

  /** As it is after so many steps; travels: whether what flows in the last of them is seen to. */
  show(at, dark, travels) {
    this.graph.show(at, dark);
    const step = at ? this.iteration.steps[at - 1] : null;
    if (step && travels && !this.calm) this.travel(step);
    this.follow(step);
  }

  /** What flows goes along its wire. */
  travel(step) {
    this.graph.travels(step).forEach(({ line, back }) => {
      const dot = drawn('circle', { r: 5, class: 'dot' + (back ? '' : ' ahead') });
      this.graph.lines.append(dot);
      const length = line.getTotalLength();
      const begun = performance.now();
      const move = (now) => {
        const t = Math.min(1, (now - begun) / 420);
        const at = line.getPointAtLength(length * (back ? 1 - t : t));
        dot.setAttribute('cx', at.x);
        dot.setAttribute('cy', at.y);
        if (t < 1 && dot.isConnected) requestAnimationFrame(move);
        else dot.remove();
      };
      requestAnimationFrame(move);
    });
  }

  /** Where all has no room, what happens is brought into view. */
  follow(step) {
    const lit = step ? step.lit : [];
    const found = this.graph.cards.get(lit.includes(this.graph.picked) ? this.graph.picked : lit[0]);
    if (!found || !this.isScrolled) return;
    this.root.scrollTo({ left: found.card.x * this.scale - this.root.clientWidth / 2, top: found.card.y * this.scale - this.root.clientHeight / 2, behavior: this.calm ? 'auto' : 'smooth' });
  }
}
