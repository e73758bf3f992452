package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import tapedeck.data.look.ColumnKind;
import tapedeck.data.look.ColumnProfile;
import tapedeck.data.look.NumberSummary;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * What the card of a column says.
 *
 * @param kind what it is
 * @param foot what becomes of it, or what is missing
 * @param facts all else, a line each
 */
record ColumnText(Message kind, Message foot, List<Message> facts) {
    private static final int DIGITS = 4;

    static ColumnText of(ColumnProfile column, boolean target, boolean unused) {
        boolean counted = column.kind() == ColumnKind.CATEGORY || column.kind() == ColumnKind.ORDINAL;
        Message kind = counted
                ? Message.of("preparing.kinds", "kinds", column.distinct())
                : column.kind().title();
        return new ColumnText(kind, foot(column, target, unused), facts(column));
    }

    private static Message foot(ColumnProfile column, boolean target, boolean unused) {
        Message missing = Message.of("preparing.missing", "rows", column.missing());
        if (target) {
            return column.missing() > 0
                    ? Message.list(List.of(Message.of("preparing.is-target"), missing))
                    : Message.of("preparing.is-target");
        }
        return unused ? Message.of("preparing.not-used") : column.missing() > 0 ? missing : Message.verbatim("");
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
