package tapedeck.ui.takes;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The widths of columns: which there is room for, and how wide those are that fit themselves to their texts, in em. What is left out
 * first is spared for names of takes and lessons, which nobody is to guess, and for what takes differ in. Where there is too little room
 * even so, the table is wider than what is seen of it.
 *
 * @param shown the columns that are shown
 * @param widths of those that fit themselves
 */
record TakeWidths(Set<TakeField> shown, Map<TakeField, Double> widths) {
    /** Around a text. */
    private static final double PADDING = 1.5;
    /** Of a letter. */
    private static final double LETTER = 0.52;
    /** Of a digit. */
    private static final double DIGIT = 0.56;

    /**
     * A column as wide as its longest text.
     *
     * @param least and how wide it is where there is no room
     */
    private record Text(TakeField field, double letter, double least, double most) {
        double fitting(int longest) {
            double shortest = field == TakeField.NAME ? least : 0; // room to write another name
            return Math.clamp(PADDING + letter * longest, shortest, most);
        }

        /** Returns what is left of it where there is no room. */
        double cut(int longest) {
            return Math.min(fitting(longest), least);
        }
    }

    /** In the order in which they give way. */
    private static final List<Text> TEXTS = List.of(new Text(TakeField.NOTES, LETTER, 6, 24),
            new Text(TakeField.LESSON, LETTER, 9, 20), new Text(TakeField.PROGRAM, LETTER, 8, 20),
            new Text(TakeField.PREPARATION, LETTER, 7.3, 20), new Text(TakeField.ROWS, LETTER, 6, 18),
            new Text(TakeField.INITIALISATION, LETTER, 5, 10), new Text(TakeField.PENALTY, LETTER, 4.8, 12),
            new Text(TakeField.ACTIVATION, LETTER, 6.2, 14), new Text(TakeField.NETWORK, DIGIT, 5.2, 14),
            new Text(TakeField.GROUP, LETTER, 7.5, 12), new Text(TakeField.NAME, LETTER, 8, TakeField.NAME.em()),
            new Text(TakeField.RATE, DIGIT, 8, 15.5));
    /** As wide as their longest number, as half of one says another. */
    private static final List<Text> NUMBERS = Stream
            .of(TakeField.SEED, TakeField.ITERATIONS, TakeField.LAST_LOSS, TakeField.BEST_LOSS, TakeField.TEST_LOSS,
                    TakeField.REPEATS, TakeField.TIME)
            .map(field -> new Text(field, DIGIT, field.em(), 12)).toList();
    /** What is left out first where there is no room; the name's tooltip has it. */
    private static final List<TakeField> SPARED = List.of(TakeField.NOTES, TakeField.ORIGIN, TakeField.TIME,
            TakeField.BEST_LOSS, TakeField.PROGRAM);

    /**
     * For a table of that width.
     *
     * @param room in em
     * @param wanted what there is something to say of
     * @param longest of those that fit themselves to their texts, in letters
     */
    static TakeWidths of(double room, Set<TakeField> wanted, Map<TakeField, Integer> longest) {
        Set<TakeField> shown = EnumSet.copyOf(wanted);
        Map<TakeField, Double> widths = new EnumMap<>(TakeField.class);
        double lacks = -room;
        for (Text text : TEXTS) {
            widths.put(text.field, preferred(text, longest.getOrDefault(text.field, 0)));
        }
        for (Text number : NUMBERS) {
            widths.put(number.field, Math.max(number.least, number.fitting(longest.getOrDefault(number.field, 0))));
        }
        for (TakeField each : shown) {
            lacks += widths.getOrDefault(each, each.em());
        }
        for (TakeField each : SPARED) {
            if (lacks > 0 && shown.remove(each)) {
                lacks -= widths.getOrDefault(each, each.em());
            }
        }
        for (boolean further : new boolean[]{false, true}) {
            for (Text text : TEXTS) {
                int letters = longest.getOrDefault(text.field, 0);
                double to = further ? text.cut(letters) : text.fitting(letters);
                double has = widths.getOrDefault(text.field, 0.0);
                double gives = shown.contains(text.field) ? Math.clamp(lacks, 0, Math.max(0, has - to)) : 0;
                widths.put(text.field, has - gives);
                lacks -= gives;
            }
        }
        return new TakeWidths(shown, widths);
    }

    private static double preferred(Text text, int longest) {
        return switch (text.field) {
            case NAME -> text.most; // room to write another
            case RATE -> Math.clamp(PADDING + text.letter * longest, TakeField.RATE.em(), text.most);
            default -> text.fitting(longest);
        };
    }
}
