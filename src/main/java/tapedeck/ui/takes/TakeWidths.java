package tapedeck.ui.takes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which columns there is room for, and how wide those are that differ, in em: as wide as their longest text. What is
 * left out first is spared for names of takes and lessons, which nobody is to guess.
 *
 * @param left the columns that are left out
 * @param name of the takes' names
 * @param lesson of the lessons' titles
 * @param rate of the rates
 */
record TakeWidths(Set<TakeField> left, double name, double lesson, double rate) {
    /** Around a text. */
    private static final double PADDING = 1.5;
    /** Of a letter. */
    private static final double LETTER = 0.52;
    /** Of a digit. */
    private static final double DIGIT = 0.56;
    private static final double LEAST_NAME = 8;
    private static final double LEAST_LESSON = 9;
    private static final double MOST_LESSON = 20;
    /** Where a rate was changed while it ran. */
    private static final double MOST_RATES = 15.5;
    /** Where there is no room for that: one change and its iteration. */
    private static final double FEW_RATES = 13;
    /** What is left out first where there is no room; the name's tooltip has it. */
    private static final List<TakeField> SPARED = List.of(TakeField.ORIGIN, TakeField.OPTIMIZER, TakeField.SEED,
            TakeField.BEST_LOSS, TakeField.TIME);

    /**
     * For a table of that width.
     *
     * @param room in em
     * @param lessons of how many there are takes: the lesson of all is no column
     * @param longestName in letters, as the next two
     * @param longestLesson of a title
     * @param longestRates of what is said of a take's rates
     */
    static TakeWidths of(double room, int lessons, int longestName, int longestLesson, int longestRates) {
        Set<TakeField> left = EnumSet.noneOf(TakeField.class);
        double lesson = 0;
        if (lessons < 2) {
            left.add(TakeField.LESSON);
        } else {
            lesson = Math.clamp(PADDING + LETTER * longestLesson, LEAST_LESSON, MOST_LESSON);
        }
        double name = TakeField.NAME.em();
        double rate = Math.clamp(PADDING + DIGIT * longestRates, TakeField.RATE.em(), MOST_RATES);
        double lacks = lacks(left, name + lesson + rate, room);
        for (TakeField each : SPARED) {
            if (lacks > 0 && left.add(each)) {
                lacks -= each.em();
            }
        }
        double shorter = give(lacks, name - Math.clamp(PADDING + LETTER * longestName, LEAST_NAME, name));
        double ofLesson = give(lacks - shorter, lesson - LEAST_LESSON);
        double ofName = give(lacks - shorter - ofLesson, name - shorter - LEAST_NAME);
        double ofRate = give(lacks - shorter - ofLesson - ofName, rate - FEW_RATES);
        return new TakeWidths(left, name - shorter - ofName, lesson - ofLesson, rate - ofRate);
    }

    private static double lacks(Set<TakeField> left, double differing, double room) {
        return differing - room + Stream.of(TakeField.values())
                .filter(each -> !left.contains(each) && each != TakeField.NAME && each != TakeField.LESSON
                        && each != TakeField.RATE)
                .mapToDouble(TakeField::em).sum();
    }

    private static double give(double wanted, double has) {
        return Math.max(0, Math.min(wanted, has));
    }
}
