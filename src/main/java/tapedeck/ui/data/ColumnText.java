package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import tapedeck.data.profile.ColumnKind;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.data.profile.NumberSummary;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.table.CellText;
import tapedeck.ui.theme.LiveTexts;

/**
 * The text on the card of a column.
 *
 * @param kind what it is
 * @param foot what becomes of it, or what is missing
 * @param figures three lines, the last with the foot: in each what stands at its left, and at its right
 * @param facts all else, a line each
 */
record ColumnText(Message kind, Message foot, List<List<Message>> figures, List<Message> facts) {
    private static final int DIGITS = 4;
    /** Of an association. */
    private static final int DECIMALS = 2;
    /** Between two figures, in letters. */
    private static final int GAP = 2;
    /** In em, as all widths. */
    private static final double LEAST = 4.3;
    private static final double MOST = 11.5;
    private static final double LETTER = 0.57;
    private static final double NAME = 0.52;
    private static final double FIGURE = 0.48;
    private static final double BESIDE = 2.5;
    /** Rows that are looked at for a column's width. */
    private static final int LOOKED_AT = 50;
    private static final Message NOTHING = Message.verbatim("");

    static ColumnText of(ColumnProfile column, boolean target, boolean unused) {
        boolean counted = column.kind() == ColumnKind.CATEGORY || column.kind() == ColumnKind.ORDINAL;
        Message kind = counted
                ? Message.of("preparing.kinds", "kinds", column.distinct())
                : column.kind().title();
        Message foot = foot(column, target, unused);
        return new ColumnText(kind, foot, figures(column, counted, foot), facts(column));
    }

    private static List<List<Message>> figures(ColumnProfile column, boolean counted, Message foot) {
        NumberSummary numbers = column.numbers();
        Message association = Double.isNaN(column.association())
                ? NOTHING
                : Message.of("preparing.figure.association", "association",
                        Numbers.fixed(column.association(), DECIMALS));
        if (numbers == null) {
            Message distinct = counted ? NOTHING : Message.of("preparing.figure.values", "values", column.distinct());
            return List.of(List.of(distinct), List.of(association), List.of(foot));
        }
        Message outliers = numbers.outliers() == 0
                ? NOTHING
                : Message.of("preparing.figure.outliers", "outliers", numbers.outliers());
        return List.of(
                DoubleStream.of(numbers.min(), numbers.median(), numbers.max())
                        .mapToObj(each -> Message.verbatim(written(each))).toList(),
                List.of(association), List.of(foot, outliers));
    }

    /** How wide a column is that has room for its name, its first cells and these figures; in em. */
    double width(LiveTexts words, Column column, CellNumbers cells) {
        int letters = 0;
        for (int row = 0; row < Math.min(LOOKED_AT, column.size()); row++) {
            letters = Math.max(letters, CellText.of(column, row, cells).length());
        }
        double named = Math.max(column.name().length() * NAME, letters(words) * FIGURE);
        return BESIDE + Math.clamp(Math.max(letters * LETTER, named), LEAST, MOST);
    }

    /** How many there are in the longest line of its figures, gaps among them. */
    private int letters(LiveTexts words) {
        return figures.stream().mapToInt(line -> line.stream().map(words::of).filter(each -> !each.isEmpty())
                .mapToInt(each -> each.length() + GAP).sum() - GAP).max().orElse(0);
    }

    private static Message foot(ColumnProfile column, boolean target, boolean unused) {
        Message missing = Message.of("preparing.missing", "rows", column.missing());
        if (target) {
            return column.missing() > 0
                    ? Message.list(List.of(Message.of("preparing.is-target"), missing))
                    : Message.of("preparing.is-target");
        }
        return unused ? Message.of("preparing.not-used") : column.missing() > 0 ? missing : NOTHING;
    }

    private static List<Message> facts(ColumnProfile column) {
        List<Message> facts = new ArrayList<>();
        facts.add(column.kind().title());
        facts.add(Message.of("preparing.distinct", "values", column.distinct(), "missing", column.missing()));
        NumberSummary numbers = column.numbers();
        if (numbers != null) {
            facts.add(Message.of("preparing.range", "least", written(numbers.min()), "median",
                    written(numbers.median()), "greatest", written(numbers.max())));
            facts.add(Message.of("preparing.mean", "mean", written(numbers.mean()), "deviation",
                    written(numbers.std()), "outliers", numbers.outliers()));
        }
        if (!Double.isNaN(column.association())) {
            facts.add(Message.of("preparing.association", "association", written(column.association())));
        }
        return facts;
    }

    private static String written(double number) {
        return Numbers.of(number, DIGITS);
    }
}
