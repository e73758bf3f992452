/* The bar above: the page's name, its faces, and what is done with all of it. */

const FACES = ['network', 'step', 'valley', 'plane'];

class PageBar {
  /** page: who is told what was chosen. */
  constructor(page) {
    this.root = element('header', 'bar');
    const name = element('h1');
    const mark = drawn('svg', { viewBox: '0 0 42 22', 'aria-hidden': 'true', class: 'mark' });
    mark.append(drawn('circle', { cx: 10, cy: 10, r: 8, class: 'reel' }), drawn('circle', { cx: 30, cy: 10, r: 8, class: 'reel back' }), drawn('path', { d: 'M10 19H30', class: 'tape' }));
    name.append(mark, 'Tapedeck');
    this.faces = element('div', 'faces');
    this.faces.setAttribute('role', 'tablist');
    for (const face of FACES) {
      const tab = element('button', '', page.say(`face.${face}`));
      tab.type = 'button';
      tab.dataset.face = face;
      tab.setAttribute('role', 'tab');
      tab.addEventListener('click', () => page.turn(face));
      this.faces.append(tab);
    }
    const end = element('div', 'end');
    const quiet = (text, does) => {
      const button = element('button', 'quiet', text);
      button.type = 'button';
      button.addEventListener('click', does);
      return button;
    };
    end.append(quiet(page.say('share'), () => page.link.share()), quiet(page.messages.say('export.page.language'), () => page.nextLanguage()));
    this.root.append(name, this.faces, end);
  }

  show(face) {
    for (const tab of this.faces.children) {
      tab.setAttribute('aria-selected', tab.dataset.face === face);
      tab.tabIndex = tab.dataset.face === face ? 0 : -1;
    }
  }

  focus(face) { this.faces.querySelector(`[data-face=${face}]`).focus(); }
}
