/* The run that the page shows: the engine's playground, what was measured of it, and how it goes on without ever blocking the page. */

/** Of each frame so many milliseconds are the training's. On the page's own thread: one engine serves WebAssembly and JavaScript alike, a step is read where it is drawn, and the page's policy needs no worker. */
const SLICE = 12;
const CELLS = 20;
const MAP_CELLS = 56;

class Run {
  constructor(engine, settings) {
    this.engine = engine;
    this.start(settings);
  }

  /** Begins anew; before: the losses of the run before, to compare with. */
  start(settings, before = null) {
    this.playground = this.engine.createPlayground(settings.text);
    this.widths = Array.from(this.playground.widths());
    this.train = this.playground.points(false);
    this.test = this.playground.points(true);
    this.span = this.playground.span();
    this.regression = this.playground.isRegression();
    this.losses = [];
    this.marks = [];
    this.limits = [];
    this.ghost = before;
    this.cost = 1;
    this.limitCost = 0;
    this.limitAt = 0;
    this.debt = 0;
    this.mark();
  }

  get now() { return this.playground.iteration(); }

  get last() { return this.losses.length; }

  /** Trains what is due in a frame: so many iterations a second, or Infinity for all that the slice has room for. */
  advance(perSecond, elapsed) {
    const end = performance.now() + SLICE;
    this.debt = Math.min(this.debt + (perSecond * elapsed) / 1000, 1000);
    const begun = this.now;
    this.branch();
    while (this.debt >= 1 && performance.now() < end && this.playground.isFinite()) {
      const some = Math.max(1, Math.min(Math.floor(this.debt), Math.floor((end - performance.now()) / this.cost / 2)));
      const from = performance.now();
      this.playground.train(some);
      this.cost = Math.max(0.01, 0.7 * this.cost + (0.3 * (performance.now() - from)) / some);
      this.debt -= some;
    }
    if (this.now > begun) this.read();
    return this.now > begun;
  }

  once() {
    this.branch();
    this.playground.train(1);
    this.read();
  }

  /** Whoever trains on from an earlier place leaves the way that was: it stays as a ghost. */
  branch() {
    const now = this.now;
    if (now >= this.losses.length) return;
    this.ghost = this.losses.slice();
    this.losses.length = now;
    this.marks = this.marks.filter((each) => each[0] <= now);
    this.limits = this.limits.filter((each) => each[0] <= now);
  }

  read() {
    this.losses.push(...this.playground.trainLosses(this.losses.length));
    this.mark();
  }

  mark() {
    const scores = this.playground.scores();
    this.scores = scores;
    const at = this.now;
    if (!this.marks.length || this.marks[this.marks.length - 1][0] < at) this.marks.push([at, scores[0], scores[1]]);
    if (this.marks.length > 1200) this.marks = this.marks.filter((_, i) => i % 2 === 0 || i === this.marks.length - 1);
  }

  /** The limit rate, no oftener than it takes a tenth of the time. */
  limit(time) {
    const now = this.now;
    const known = this.limits.length ? this.limits[this.limits.length - 1][0] : -1;
    if (now === known || now < this.last || time < this.limitAt + 10 * this.limitCost || !this.playground.isFinite()) return;
    const begun = performance.now();
    const limit = this.playground.curvature();
    this.limitCost = performance.now() - begun + 25;
    this.limitAt = time;
    if (Number.isFinite(limit)) this.limits.push([now, limit]);
  }

  rewind(iteration) {
    this.playground.rewind(iteration);
    this.scores = this.playground.scores();
  }

  set(name, value) {
    this.branch();
    if (name === 'optimizer') this.playground.optimizer(value);
    else this.playground.set(name, Number(value));
    if (name !== 'rate') this.limits = this.limits.filter((each) => each[0] < this.now);
  }

  /** All that the network's picture shows. */
  drawing(names, showTest) {
    const maps = this.playground.neurons(CELLS);
    return { widths: this.widths, names, maps, cells: CELLS, output: this.playground.output(MAP_CELLS), outputCells: MAP_CELLS, weights: this.playground.weights(),
      regression: this.regression, train: this.train, test: this.test, showTest, span: this.span };
  }

  get rates() { return Array.from(this.playground.rates()); }
}
