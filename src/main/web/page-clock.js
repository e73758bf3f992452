/* What goes on by itself, frame by frame: training, and drawing what has changed. */

const PACE = 24;
const CALM_PACE = 6;
/** Milliseconds between two pictures. */
const FRAME = 1000 / 24;
const LEARNED = 0.01;
const REST = 4000;
const SEEDS = ['3', '4', '2'];

class PageClock {
  constructor(page) {
    this.page = page;
    let before = performance.now();
    const frame = (time) => {
      requestAnimationFrame(frame);
      this.frame(time, Math.min(100, time - before));
      before = time;
    };
    requestAnimationFrame(frame);
  }

  /** Trains for a moment, and draws what has changed. */
  frame(time, elapsed) {
    const { page } = this;
    if (page.isPlaying && !document.hidden) {
      const pace = page.fast ? Infinity : page.calm ? CALM_PACE : PACE;
      if (page.run.advance(pace === Infinity ? 1e6 : pace, elapsed)) page.changed = true;
      if (!page.run.playground.isFinite()) page.pause();
      this.loop(time);
    }
    if (page.face === 'plane') page.plane.work(time);
    if (page.changed && time - (this.drawnAt || -1e9) >= FRAME) {
      this.drawnAt = time;
      page.changed = false;
      page.run.limit(time);
      page.draw();
    }
  }

  /** While nobody has touched anything, what has learned begins anew with other weights. */
  loop(time) {
    const { page } = this;
    if (!page.untouched || page.run.scores[0] > LEARNED) {
      this.restUntil = 0;
    } else if (!this.restUntil) {
      this.restUntil = time + REST;
    } else if (time > this.restUntil) {
      this.restUntil = 0;
      page.settings.values.seed = SEEDS[(SEEDS.indexOf(page.settings.values.seed) + 1) % SEEDS.length];
      page.run.start(page.settings);
    }
  }
}
