/* Colour maps from -1 over 0 to 1, as in the window: Crameri's vik on light ground, ember on dark. */
const STOPS = { light: [[0, 18, 97], [3, 68, 129], [48, 125, 166], [148, 190, 210], [236, 229, 224], [219, 170, 141], [194, 112, 65], [145, 45, 6], [89, 0, 8]],
  dark: [[164, 210, 255], [104, 164, 230], [64, 112, 172], [42, 68, 108], [34, 38, 48], [92, 56, 36], [154, 86, 44], [216, 132, 74], [255, 200, 140]] };

function colour(value, dark) {
  const stops = dark ? STOPS.dark : STOPS.light;
  const clamped = Number.isNaN(value) ? 0 : Math.max(-1, Math.min(1, value));
  const at = ((clamped + 1) / 2) * (stops.length - 1);
  const stop = Math.min(Math.floor(at), stops.length - 2);
  const t = at - stop;
  return stops[stop].map((each, i) => Math.round(each * (1 - t) + stops[stop + 1][i] * t));
}

/** Black or white, whichever is read on it. */
function onColour([r, g, b]) {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 140 ? '#14161c' : '#ffffff';
}

/** The largest finite magnitude: the colours' scale. */
function scaleOf(values) {
  let most = 0;
  for (const each of values) if (Number.isFinite(each)) most = Math.max(most, Math.abs(each));
  return most;
}

/** Paints an array as a picture of its rows and columns, at most so many of each. */
function paint(canvas, array, dark) {
  const columns = array.shape.length ? Math.max(1, array.shape[array.shape.length - 1]) : 1;
  const rows = Math.max(1, array.values.length / columns);
  const wide = Math.min(columns, 64);
  const high = Math.min(rows, 64);
  canvas.width = wide;
  canvas.height = high;
  const picture = new ImageData(wide, high);
  const scale = scaleOf(array.values);
  for (let i = 0; i < high; i++) {
    for (let j = 0; j < wide; j++) {
      const value = array.values[Math.floor((i * rows) / high) * columns + Math.floor((j * columns) / wide)];
      picture.data.set([...colour(scale ? value / scale : 0, dark), 255], 4 * (i * wide + j));
    }
  }
  canvas.getContext('2d').putImageData(picture, 0, 0);
}
