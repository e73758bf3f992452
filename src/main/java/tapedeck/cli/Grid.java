package tapedeck.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import tapedeck.text.Message;

/**
 * The points of a grid, as {@code 64x48} says.
 *
 * @param columns side by side, from 2
 * @param rows above each other, from 2
 */
record Grid(int columns, int rows) {
    static final class Converter implements ITypeConverter<Grid> {
        private static final Pattern GRID = Pattern.compile("(\\d{1,4})x(\\d{1,4})");
        private static final int MOST = 2048;

        @Override
        public Grid convert(String text) {
            Matcher matcher = GRID.matcher(text);
            if (matcher.matches()) {
                Grid grid = new Grid(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
                if (Math.min(grid.columns, grid.rows) >= 2 && Math.max(grid.columns, grid.rows) <= MOST) {
                    return grid;
                }
            }
            throw new UsageException(Message.of("cli.notGrid", "text", text, "most", String.valueOf(MOST)));
        }
    }
}
