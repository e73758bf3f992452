package tapedeck.lessons.read;

import java.util.List;

/**
 * A cue as it is written.
 *
 * @param line of the file, from 1
 * @param word that it begins with
 * @param rest what follows on its line
 * @param below the lines that are indented below it, each {@code word: rest}
 */
record CueLine(int line, String word, String rest, List<CueLine> below) {}
