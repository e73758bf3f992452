/* The search of the site, and how far one came in its lessons. */

(() => {
  const entries = JSON.parse(document.getElementById('entries').textContent).map((each) => ({ ...each, low: (each.title + ' ' + each.text).toLowerCase() }));
  const field = document.getElementById('search');
  const found = document.getElementById('found');
  const MOST = 8;

  /** Entries with all the words, those first that have them in their titles, then those that speak of them most for their length. */
  function search() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    found.textContent = '';
    if (!words.length) return;
    const inTitle = (each) => words.filter((word) => each.title.toLowerCase().includes(word)).length;
    const share = (each) => words.reduce((sum, word) => sum + each.low.split(word).length - 1, 0) / Math.sqrt(each.low.length);
    entries.filter((each) => words.every((word) => each.low.includes(word))).sort((a, b) => inTitle(b) - inTitle(a) || share(b) - share(a)).slice(0, MOST).forEach((each) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = each.address;
      link.textContent = each.title;
      const near = each.text.toLowerCase().indexOf(words[0]) - 40;
      const at = near > 0 ? each.text.indexOf(' ', near) + 1 : 0; // whole words
      const excerpt = document.createElement('span');
      excerpt.textContent = (at ? '… ' : '') + each.text.slice(at, at + 130).replace(/\s\S*$/, ' …');
      item.append(link, excerpt);
      found.append(item);
    });
  }

  field.addEventListener('input', search);
  document.querySelectorAll('[data-lesson]').forEach((tile) => {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem('tapedeck-lesson-' + tile.dataset.lesson)); } catch { /* nothing is kept here */ }
    if (kept && kept.of) tile.style.setProperty('--done', `${(100 * (kept.at + 1)) / kept.of}%`);
  });
})();
