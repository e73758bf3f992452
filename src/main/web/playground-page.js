/* The page: a small network that learns before one's eyes, all that can be turned, and a look inside each iteration. */

class PlaygroundPage {
  constructor(content, engine, root) {
    this.messages = new Messages(content.patterns, content.languages, navigator.language.slice(0, 2));
    Object.assign(this, { content, engine, root });
    this.scheme = matchMedia('(prefers-color-scheme: dark)');
    this.calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.settings = new Settings(location.hash);
    this.untouched = !location.hash;
    this.face = 'network';
    this.fast = false;
    this.exact = false;
    this.showTest = true;
    this.isPlaying = this.untouched && !this.calm;
    this.engine.exact(false);
    this.begin();
    this.build();
    this.scheme.addEventListener('change', () => this.theme());
    addEventListener('resize', () => this.resize());
    addEventListener('keydown', (event) => pressed(this, event));
    addEventListener('hashchange', () => { this.settings = new Settings(location.hash); this.restart(); });
    this.clock = new PageClock(this);
  }

  say(key, values) { return this.messages.say(`playground.${key}`, values); }

  begin() {
    try {
      this.settings.check();
      this.run = new Run(this.engine, this.settings);
    } catch (refused) {
      this.settings = new Settings('');
      this.run = new Run(this.engine, this.settings);
      this.notice = 'refused';
    }
  }

  build() {
    document.documentElement.lang = this.content.languages[this.messages.language];
    document.title = `${this.say('title')} · Tapedeck`;
    this.theme(false);
    this.root.replaceChildren();
    this.bar = new PageBar(this);
    this.network = new NetworkFace(this);
    this.pane = new IterationPane(this.messages, this.calm, (direction) => this.over(direction));
    this.valley = new ValleyFace(this);
    this.plane = new PlaneFace(this);
    this.side = new SidePanel(this);
    this.tiles = new DataTiles(this.messages, this.engine, (name) => this.choose({ data: name }));
    const open = this.panel && !this.knobs.hidden;
    this.panel = new KnobsPanel(this);
    const stage = element('section', 'stage');
    const step = element('div', 'face face-step');
    step.append(this.pane.root);
    stage.append(this.network.root, step, this.valley.root, this.plane.root);
    this.link = new PageLink(this);
    this.root.append(this.bar.root, stage, this.side.root, this.tiles.root, this.knobs, this.link.toast);
    this.knobs.hidden = !open;
    this.side.more.setAttribute('aria-expanded', Boolean(open));
    this.turn(this.face);
    if (this.notice) this.link.notify(this.say(this.notice));
    this.notice = null;
    this.resize();
  }

  /** The same, as it is, in the next language. */
  nextLanguage() {
    const at = this.face === 'step' && this.pane.isOpen ? this.pane.at : 0;
    this.messages.language = (this.messages.language + 1) % this.content.languages.length;
    this.build();
    this.stepAt = at;
  }

  get knobs() { return this.panel.root; }

  /** What a test looks at: the ground of the coming step. */
  get ground() { return this.valley.ground; }

  openPanel(open) {
    this.knobs.hidden = !open;
    this.side.more.setAttribute('aria-expanded', open);
    this.root.classList.toggle('wide', open);
    if (open) this.knobs.querySelector('input').focus();
    else this.side.more.focus();
    this.resize();
  }

  theme(drawn = true) {
    document.documentElement.classList.toggle('dark', this.scheme.matches);
    this.changed = true;
    if (drawn && this.pane.isOpen) this.pane.show(false);
  }

  get dark() { return this.scheme.matches; }

  resize() {
    GraphPane.grow();
    this.changed = true;
    this.network.resize();
    if (this.face === 'step') this.pane.fit();
  }

  turn(face) {
    this.face = face;
    this.root.dataset.face = face;
    this.bar.show(face);
    this.network.point(null);
    if (face !== 'step') this.pane.hold();
    if (face === 'step') {
      this.touch();
      this.pause();
      this.openStep = true;
    }
    this.plane.anew();
    this.changed = true;
  }

  touch() {
    this.untouched = false;
    this.side.touch();
  }

  /** The rate, from the slider or from the valley. */
  setRate(value) {
    this.touch();
    if (this.isPlaying && this.run.now === this.run.last && this.run.scores[0] < LEARNED) this.restart(); // nothing is left that would answer
    this.settings.values.rate = String(Number(value.toPrecision(3)));
    this.live('rate', this.settings.values.rate);
  }

  live(name, value) {
    this.touch();
    this.settings.values[name] = String(value);
    this.run.set(name, this.settings.values[name]);
    this.again();
    this.link.settle();
  }

  /** Other settings, which begin anew. */
  choose(values) {
    this.touch();
    Object.assign(this.settings.values, values);
    this.restart();
  }

  restart() {
    const ghost = this.run.losses.length > 20 ? this.run.losses.slice() : this.run.ghost;
    try {
      this.settings.check();
      this.run.start(this.settings, ghost);
    } catch (refused) {
      this.settings = new Settings('');
      this.run.start(this.settings);
      this.link.notify(this.say('refused'));
    }
    this.again();
    this.link.settle();
  }

  /** After a change that the step's graph, the plane and the controls have to follow. */
  again() {
    this.plane.anew();
    this.openStep = this.face === 'step';
    this.changed = true;
  }

  toggle() {
    this.touch();
    if (this.isPlaying) this.pause();
    else this.play();
  }

  play() {
    if (this.face === 'step') this.turn('network');
    if (!this.run.playground.isFinite()) this.restart();
    this.isPlaying = true;
    this.changed = true;
  }

  /** As fast as it can, from a standstill, too; once more: at the pace that eyes follow. */
  hurry() {
    this.touch();
    this.fast = !this.fast;
    this.side.fastButton.setAttribute('aria-pressed', this.fast);
    if (this.fast && !this.isPlaying) this.play();
  }

  pause() {
    this.isPlaying = false;
    this.changed = true;
  }

  once() {
    this.touch();
    this.pause();
    this.run.once();
    this.again();
  }

  scrub(iteration) {
    this.touch();
    this.pause();
    this.run.rewind(iteration);
    this.settings.values.rate = String(Number(this.run.playground.rate().toPrecision(3)));
    this.again();
    this.link.settle();
  }

  /** Beyond the last step of an iteration comes the next, before its first the one before. */
  over(direction) {
    if (direction < 0 && this.run.now === 0) return;
    if (direction > 0) this.run.once();
    else this.run.rewind(this.run.now - 1);
    this.changed = true;
    this.pane.open(this.run.playground, this.settings.get('optimizer'));
    if (direction < 0) this.pane.to(this.pane.iteration.steps.length);
  }

  draw() {
    const { run, dark } = this;
    if (this.face === 'network') this.network.show(run.drawing(this.settings.features.map((each) => FEATURES[each]), this.showTest), this.settings, dark);
    else if (this.face === 'valley') this.valley.show();
    else if (this.face === 'plane') this.plane.show();
    else if (this.openStep) this.showStep();
    this.side.curve.show({ losses: run.losses, marks: run.marks, rates: run.rates, limits: run.limits, now: run.now, last: run.last, ghost: run.ghost }, dark);
    this.tiles.show(this.settings.get('data'), dark);
    this.side.show();
    this.panel.show();
  }

  /** The coming iteration from its first step, or where it was before the page was built anew. */
  showStep() {
    this.openStep = false;
    this.pane.open(this.run.playground, this.settings.get('optimizer'));
    if (this.stepAt) this.pane.to(this.stepAt);
    this.stepAt = 0;
  }

}

const content = JSON.parse(document.getElementById('content').textContent);
const root = document.getElementById('playground');
try {
  globalThis.playgroundPage = new PlaygroundPage(content, await loadEngine(), root);
} catch (failed) {
  root.replaceChildren(element('p', 'waiting failed', `${content.patterns['export.page.old'][Math.max(0, content.languages.indexOf(navigator.language.slice(0, 2)))]} (${failed.message})`));
}
