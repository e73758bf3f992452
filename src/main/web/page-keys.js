/* The page's keys: those of the window where it has the same. */

/** Does what a key means on the page. */
function pressed(page, event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.type === 'range' && /^(Arrow|Home|End|Page)/.test(event.key)) return;
  if ((event.target.tagName === 'SELECT' || event.target.type === 'checkbox') && event.key !== 'Escape') return;
  if ((event.key === ' ' || event.key === 'Enter') && event.target.tagName === 'BUTTON') return;
  const inStep = page.face === 'step';
  const does = {
    ' ': () => (inStep ? page.pane.toggle() : page.toggle()),
    ArrowRight: () => (inStep ? page.pane.forward.click() : page.once()),
    ArrowLeft: () => (inStep ? page.pane.back.click() : page.scrub(Math.max(0, page.run.now - 1))),
    Home: () => (inStep ? page.pane.to(0) : page.scrub(0)),
    End: () => (inStep ? page.pane.to(page.pane.iteration.steps.length) : page.scrub(page.run.last)),
    r: () => page.restart(), f: () => page.side.fastButton.click(), m: () => page.openPanel(page.knobs.hidden),
    Escape: () => { if (!page.knobs.hidden) page.openPanel(false); },
    1: () => page.turn('network'), 2: () => page.turn('step'), 3: () => page.turn('valley'), 4: () => page.turn('plane'),
  }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (event.target.getAttribute && event.target.getAttribute('role') === 'tab' && event.key.startsWith('Arrow')) {
    const next = FACES[(FACES.indexOf(page.face) + (event.key === 'ArrowRight' ? 1 : 3)) % 4];
    page.turn(next);
    page.bar.focus(next);
    event.preventDefault();
  } else if (event.target.getAttribute && event.target.getAttribute('role') === 'radio' && event.key.startsWith('Arrow')) {
    const all = [...CLASS_DATA, ...NUMBER_DATA];
    const next = all[(all.indexOf(page.settings.get('data')) + (['ArrowRight', 'ArrowDown'].includes(event.key) ? 1 : all.length - 1)) % all.length];
    page.choose({ data: next });
    page.tiles.root.querySelector(`[data-data=${next}]`).focus();
    event.preventDefault();
  } else if (does) {
    event.preventDefault();
    does();
  }
}
