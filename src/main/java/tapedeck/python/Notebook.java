package tapedeck.python;

import java.util.ArrayList;
import java.util.List;

/**
 * A notebook as a script: its code cells one after the other, each under a line {@code # %% cell 2}. What only IPython
 * understands is commented out in its place, so that the rest runs. Immutable.
 *
 * @param text of the script
 * @param leftOut the lines that are commented out, in order
 */
public record Notebook(String text, List<LeftOut> leftOut) {
    /** Begins each cell; editors know it as the border of one. */
    private static final String BORDER = "# %% cell ";

    /**
     * A line of a cell that is left out.
     *
     * @param cell its number among the code cells, from 1
     * @param line as it stands there, without what surrounds it
     */
    public record LeftOut(int cell, String line) {}

    /** A copy of the list. */
    public Notebook {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The script of these cells.
     *
     * @param cells the text of each code cell, in order
     */
    public static Notebook of(List<String> cells) {
        StringBuilder text = new StringBuilder();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int cell = i + 1;
            text.append(i == 0 ? "" : "\n").append(BORDER).append(cell).append('\n');
            CellReader reader = new CellReader(cells.get(i), line -> leftOut.add(new LeftOut(cell, line)));
            reader.lines().forEach(line -> text.append(line).append('\n'));
        }
        return new Notebook(text.toString(), leftOut);
    }
}
