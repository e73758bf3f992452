package tapedeck.data.profile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The guess at a column's kind. */
final class KindGuess {
    /** Of the cells of a column of numbers, those that are. */
    private static final double NUMBERS = 0.8;
    /** Of the rows of an identifier, those with another value than all before: some rows are there twice. */
    private static final double DISTINCT = 0.95;
    private static final int LEAST_IDENTIFIERS = 10;
    private static final Pattern DATE = Pattern
            .compile("\\s*(\\d{4}-\\d{1,2}-\\d{1,2}([ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?"
                    + "|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}/\\d{1,2}/\\d{1,2})\\s*");
    private static final Pattern IDENTIFYING = Pattern
            .compile("(.*[ _.-])?(id|ids|nr|no|key|code|uuid|index|number|nummer|name)|row ?_?(id|names?)|.*[a-z]ID",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<Set<String>> YES_NO = List.of(Set.of("yes", "no"), Set.of("true", "false"),
            Set.of("y", "n"),
            Set.of("t", "f"), Set.of("ja", "nein"), Set.of("j", "n"), Set.of("wahr", "falsch"), Set.of("on", "off"),
            Set.of("0", "1"));

    private KindGuess() {}

    static ColumnKind of(ColumnCells cells) {
        int present = cells.present();
        int distinct = cells.values().size();
        if (present == 0) {
            return ColumnKind.EMPTY;
        }
        if (distinct == 1) {
            return ColumnKind.CONSTANT;
        }
        Set<String> folded = distinct > 2 * LEAST_IDENTIFIERS
                ? Set.of()
                : cells.values().stream().map(ColumnCells::folded).collect(Collectors.toSet());
        if (YES_NO.contains(folded)) {
            return ColumnKind.YES_NO;
        }
        boolean allOthers = present >= LEAST_IDENTIFIERS && distinct >= DISTINCT * present;
        if (cells.numeric() >= NUMBERS * present) {
            return allOthers && isCount(cells) ? ColumnKind.IDENTIFIER : ColumnKind.NUMBER;
        }
        int dates = IntStream.range(0, distinct).filter(code -> DATE.matcher(cells.values().get(code)).matches())
                .map(cells::count).sum();
        if (dates >= NUMBERS * present) {
            return ColumnKind.DATE;
        }
        if (OrdinalScale.of(folded).isPresent()) {
            return ColumnKind.ORDINAL;
        }
        return allOthers ? ColumnKind.IDENTIFIER : ColumnKind.CATEGORY;
    }

    /** Whole numbers that count the rows, or are called what identifiers are. */
    private static boolean isCount(ColumnCells cells) {
        if (!cells.isWhole()) {
            return false;
        }
        double[] sorted = cells.sorted();
        return sorted[sorted.length - 1] - sorted[0] + 1 == cells.values().size() || isIdentifying(cells.name());
    }

    private static boolean isIdentifying(String name) {
        return IDENTIFYING.matcher(name).matches() || IDENTIFYING.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
