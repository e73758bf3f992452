/* What stands beside the network: the loss and its curve, the rate, and the buttons. */

class SidePanel {
  constructor(page) {
    this.page = page;
    this.root = element('section', 'side');
    this.curve = new LossCurve(page.messages, () => page.run, (iteration) => page.scrub(iteration), () => page.link.settle());
    this.curve.canvas.setAttribute('aria-label', page.say('curve'));
    const head = element('div', 'head');
    this.lossValue = element('output', 'lead');
    head.append(element('h2', '', page.messages.say('export.page.loss')), this.lossValue);
    this.facts = element('p', 'facts');
    this.rate = slider({ label: page.say('rate'), least: 10 ** RATES.least, most: 10 ** RATES.most, log: true, onInput: (value) => page.setRate(value) });
    this.rate.root.classList.add('rate');
    this.rate.input.id = 'rate';
    this.rate.input.addEventListener('change', () => page.link.settle());
    this.rate.root.classList.toggle('halo', page.untouched);
    this.limitTick = element('span', 'limit', '2/λ');
    this.limitTick.hidden = true;
    this.hint = element('span', 'hint', page.messages.say('start.hero.drag'));
    this.hint.hidden = !page.untouched;
    const track = element('div', 'track');
    track.append(this.rate.input, this.limitTick);
    this.rate.root.append(track);
    const ends = element('span', 'ends');
    this.leastRate = element('span', '', short(10 ** RATES.least));
    this.mostRate = element('span', '', short(10 ** RATES.most));
    ends.append(this.leastRate, this.hint, this.mostRate);
    this.rate.root.append(ends);
    const bar = element('div', 'transport');
    this.playButton = glyph('play', page.say('play'), () => page.toggle());
    this.fastButton = glyph('fast', page.say('fast'), () => page.hurry());
    this.fastButton.setAttribute('aria-pressed', page.fast);
    this.more = element('button', 'more', page.say('more'));
    this.more.type = 'button';
    this.more.setAttribute('aria-expanded', 'false');
    this.more.addEventListener('click', () => page.openPanel(page.knobs.hidden));
    bar.append(this.playButton, glyph('once', page.say('once'), () => page.once()), this.fastButton, glyph('reset', page.say('reset'), () => page.restart()), this.more);
    this.root.append(head, this.facts, this.curve.canvas, this.rate.root, bar);
  }

  /** Nobody needs the hint any more. */
  touch() {
    this.rate.root.classList.remove('halo');
    this.hint.hidden = true;
  }

  /** The numbers as they are now. */
  show() {
    const { run, isPlaying } = this.page;
    const [trainLoss, testLoss, train, test] = run.scores;
    this.lossValue.textContent = run.playground.isFinite() ? steady(trainLoss) : short(run.losses[run.losses.length - 1]);
    const percent = (share) => `${Math.round(100 * share)}\u202f%`;
    this.facts.textContent = !run.playground.isFinite() ? this.page.say('diverged')
      : run.regression ? this.page.say('facts-number', { n: count(run.now), test: steady(testLoss) }) : this.page.say('facts', { n: count(run.now), train: percent(train), test: percent(test) });
    this.facts.classList.toggle('danger', !run.playground.isFinite());
    this.rate.set(run.playground.rate());
    const limit = run.limits.length ? run.limits[run.limits.length - 1][1] : NaN;
    this.limitTick.hidden = !(limit > 0);
    const place = (Math.log10(limit) - RATES.least) / (RATES.most - RATES.least);
    const covers = (from, to) => (limit > 0 && place > from && place < to ? 'hidden' : '');
    this.leastRate.style.visibility = covers(-Infinity, 0.18);
    this.hint.style.visibility = covers(0.3, 0.7);
    this.mostRate.style.visibility = covers(0.84, Infinity);
    this.limitTick.style.setProperty('--at', Math.max(0, Math.min(1, place)));
    if (this.playButton.dataset.plays !== String(isPlaying)) {
      this.playButton.dataset.plays = isPlaying;
      draw(this.playButton, isPlaying ? 'pause' : 'play');
      this.playButton.title = this.page.say(isPlaying ? 'pause' : 'play');
      this.playButton.setAttribute('aria-label', this.playButton.title);
    }
  }
}

/** Three decimals, so that it does not twitch; of the very small and the large what they are. */
function steady(value) { return value >= 0.001 && value < 100 ? value.toFixed(3) : short(value, 3); }
