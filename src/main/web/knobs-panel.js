/* What stands behind More: every other knob, each with its value as it is. */

class KnobsPanel {
  /** page: who is told of each change. */
  constructor(page) {
    this.page = page;
    this.known = new Map();
    this.root = element('section', 'knobs');
    this.root.hidden = true;
    this.root.setAttribute('aria-label', page.say('more'));
    this.sliders();
    this.choices();
    this.features();
    this.switches();
    this.show();
  }

  add(name, knob) {
    this.known.set(name, knob);
    this.root.append(knob.root);
    return knob;
  }

  sliders() {
    const { page } = this;
    const anew = (name) => (value) => {
      clearTimeout(this.later);
      page.settings.values[name] = String(value);
      this.later = setTimeout(() => page.choose({ [name]: String(value) }), 120);
    };
    this.add('noise', slider({ label: page.say('noise'), least: 0, most: 0.5, step: 0.01, onInput: anew('noise') }));
    this.add('train', slider({ label: page.say('train-share'), least: 0.1, most: 0.9, step: 0.05, write: (value) => `${Math.round(100 * value)} %`, onInput: anew('train') }));
    this.add('batch', slider({ label: page.say('batch'), least: 1, most: 128, step: 1, write: String, onInput: (value) => page.live('batch', value) }));
    this.add('momentum', slider({ label: page.say('momentum'), least: 0, most: 0.99, step: 0.01, onInput: (value) => page.live('momentum', value) }));
  }

  choices() {
    const { page } = this;
    this.add('activation', choice({ label: page.say('activation'), options: ACTIVATIONS.map((each) => [each, each === 'none' ? page.say('linear') : each]), onChange: (value) => page.choose({ activation: value }) }));
    this.add('optimizer', choice({ label: page.say('optimizer'), options: Object.entries(OPTIMIZERS), onChange: (value) => page.live('optimizer', value) }));
    this.penalty = this.add('penalty', choice({ label: page.say('penalty'), options: [['none', page.say('none')], ['l1', 'L1'], ['l2', 'L2']], onChange: () => this.penalise() }));
    this.strength = this.add('strength', choice({ label: page.say('penalty-rate'), options: PENALTIES.map((each) => [each, each]), onChange: () => this.penalise() }));
  }

  penalise() {
    const kind = this.penalty.input.value;
    if (kind !== 'none' && this.strength.input.value === '0') this.strength.set('0.001');
    const strength = this.strength.input.value;
    for (const each of ['l1', 'l2']) this.page.live(each, kind === each ? strength : '0');
  }

  features() {
    this.field = element('fieldset', 'features');
    this.field.append(element('legend', '', this.page.say('features')));
    for (const [name, label] of Object.entries(FEATURES)) {
      const button = element('button', 'feature', label);
      button.type = 'button';
      button.dataset.feature = name;
      button.addEventListener('click', () => this.choose(name));
      this.field.append(button);
    }
    this.root.append(this.field);
  }

  /** With a feature more, or less; the last stays. */
  choose(name) {
    const { features } = this.page.settings;
    const next = features.includes(name) ? features.filter((each) => each !== name) : Object.keys(FEATURES).filter((each) => features.includes(each) || each === name);
    if (next.length) this.page.choose({ features: next.join(',') });
  }

  switches() {
    const { page } = this;
    const field = element('div', 'switches');
    const check = (id, checked, does) => {
      const root = element('label', 'check');
      const input = element('input');
      Object.assign(input, { type: 'checkbox', checked, id });
      input.addEventListener('change', () => does(input.checked));
      root.append(input, element('span', '', page.say(id)));
      field.append(root);
    };
    check('show-test', page.showTest, (on) => { page.showTest = on; page.changed = true; });
    check('exact', page.exact, (on) => { page.exact = on; page.engine.exact(on); page.restart(); });
    for (const [name, seed] of [['new-weights', 'seed'], ['new-rows', 'dataseed']]) {
      const button = element('button', '', page.say(name));
      button.type = 'button';
      button.addEventListener('click', () => page.choose({ [seed]: String(page.settings.number(seed) + 1) }));
      field.append(button);
    }
    this.root.append(field);
  }

  /** The values as they are; what is just being dragged is left alone. */
  show() {
    const { settings } = this.page;
    for (const name of ['noise', 'train', 'batch', 'momentum']) {
      const knob = this.known.get(name);
      if (document.activeElement !== knob.input) knob.set(settings.number(name));
    }
    for (const name of ['activation', 'optimizer']) this.known.get(name).set(settings.get(name));
    const kind = settings.number('l1') > 0 ? 'l1' : settings.number('l2') > 0 ? 'l2' : 'none';
    this.penalty.set(kind);
    if (kind !== 'none') this.strength.set(settings.get(kind));
    this.known.get('momentum').input.disabled = !['sgd', 'nesterov', 'rmsprop'].includes(settings.get('optimizer'));
    for (const button of this.field.querySelectorAll('button')) button.setAttribute('aria-pressed', settings.features.includes(button.dataset.feature));
  }
}
