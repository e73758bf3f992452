/* Sentences in the reader's language: the same patterns as in the window, with named values and plurals. */

class Messages {
  /** patterns: by key, one for each of the languages. */
  constructor(patterns, languages, language) {
    Object.assign(this, { patterns, languages });
    this.language = Math.max(0, languages.indexOf(language));
  }

  /** The words of a key, or of a message that the engine made. */
  say(key, values = {}) {
    const text = this.patterns[key];
    return text ? this.fill(text[this.language], values) : key;
  }

  knows(key) { return key in this.patterns; }

  of(message) { return this.say(message.key, message.values); }

  fill(text, values) {
    let out = '';
    for (let i = 0; i < text.length; i++) {
      if (text[i] !== '{') {
        out += text[i];
        continue;
      }
      const end = closing(text, i);
      out += this.value(text.slice(i + 1, end), values);
      i = end;
    }
    return out;
  }

  value(place, values) {
    const [name, form] = place.split(',', 2);
    const value = values[name];
    if (form === 'choice') return this.fill(chosen(place.slice(name.length + 8), Number(value)), values);
    if (value && typeof value === 'object') return this.of(value);
    return typeof value === 'number' ? count(value) : value === undefined ? '' : value;
  }
}

function closing(text, from) {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return text.length;
}

/** Of 0#none|1#one|1<more the last whose limit the number reaches. */
function chosen(options, number) {
  const parts = [];
  let depth = 0;
  let begun = 0;
  for (let i = 0; i <= options.length; i++) {
    if (options[i] === '{') depth++;
    else if (options[i] === '}') depth--;
    else if (i === options.length || (options[i] === '|' && depth === 0)) {
      parts.push(options.slice(begun, i));
      begun = i + 1;
    }
  }
  let text = '';
  parts.forEach((part, i) => {
    const [, limit, sign, words] = /^([^#<]*)([#<])([^]*)$/.exec(part);
    if (i === 0 || (sign === '#' ? number >= Number(limit) : number > Number(limit))) text = words;
  });
  return text;
}

/** With a thin space between thousands. */
function count(number) { return String(number).replace(/\B(?=(\d{3})+$)/g, '\u202f'); }
