/* The faces that show the ground that the loss is, with what they say of it. */

class ValleyFace {
  constructor(page) {
    this.page = page;
    this.view = new ValleyView(page.messages, (rate) => page.setRate(rate));
    this.view.canvas.setAttribute('aria-label', page.say('valley-say'));
    this.note = element('p', 'say');
    this.root = element('div', 'face face-valley');
    this.root.append(this.note, this.view.canvas);
  }

  show() {
    const { page } = this;
    const { playground } = page.run;
    const valley = this.now();
    this.note.textContent = playground.isFinite() ? page.say('valley-say', { n: count(this.ground.at + 1) }) : page.say('diverged');
    this.view.show(valley, playground.rate());
  }

  /** The valley of the coming step: made anew for another step, or where the rate has left it. */
  now() {
    const { run, settings, isPlaying } = this.page;
    const { playground } = run;
    const rate = playground.rate();
    const known = this.ground;
    const others = settings.text.replace(/;rate=[^;]*/, '');
    const old = !known || known.of !== playground || known.at !== run.now || known.settings !== others;
    const away = known && (rate > known.valley[1] || rate < known.valley[1] / 12);
    const now = performance.now();
    if ((old || away) && (!known || !isPlaying || now > known.made + 6 * known.cost)) {
      this.ground = { of: playground, at: run.now, settings: others, valley: playground.valley(65), made: now, cost: performance.now() - now };
    }
    return this.ground.valley;
  }
}

class PlaneFace {
  constructor(page) {
    this.page = page;
    this.view = new PlaneView();
    this.view.canvas.setAttribute('role', 'img');
    this.view.canvas.setAttribute('aria-label', page.say('plane-say'));
    this.note = element('p', 'say', page.say('plane-say'));
    this.root = element('div', 'face face-plane');
    this.root.append(this.note, this.view.canvas);
    this.anew();
  }

  /** What is known of the plane holds no more. */
  anew() {
    this.view.rows = null;
    this.at = -1;
  }

  show() { this.view.show(); }

  /** Works on it for a moment, once there is something new and no oftener than eyes want. */
  work(time) {
    const { page, view } = this;
    const { run } = page;
    if (view.rows === null) {
      if (this.at === run.now || time < (this.time || 0) + 700) return;
      this.at = run.now;
      view.begin(run.playground);
    } else if (!view.isDone && view.work(run.playground, SLICE)) {
      this.time = time;
      view.rows = null;
      this.note.textContent = `${page.say('plane-say')} ${page.say('plane-share', { share: `${Math.round(100 * view.share)} %` })}`;
      page.changed = true;
    }
  }
}
