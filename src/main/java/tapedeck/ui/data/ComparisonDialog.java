package tapedeck.ui.data;

import java.util.List;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.table.ParsedTable;
import tapedeck.text.Message;

/**
 * Two preparations that are to be raced.
 *
 * @param title what is asked
 * @param names of the two
 * @param present of which is taken what is the same
 * @param preparations two
 */
public record ComparisonDialog(Message title, List<Message> names, ParsedTable table, PreparationResult present,
        List<Preparation> preparations) {
    /**
     * A step of {@code present} on and off; for what helps against gaps, rows left out against cells filled, for without either
     * there is nothing to train on.
     *
     * @param index from 0
     */
    public static ComparisonDialog ofStep(ParsedTable table, PreparationResult present, int index) {
        Preparation now = present.preparation();
        if (isOfGaps(now, index)) {
            boolean drops = now.steps().get(index).step() instanceof DropMissing;
            Preparation other = drops ? filled(now, index) : now.replaced(index, new DropMissing(List.of()));
            return new ComparisonDialog(Message.of("duel.title.gaps"),
                    List.of(Message.of("duel.dropped"), Message.of("duel.filled")),
                    table, present, drops ? List.of(now, other) : List.of(other, now));
        }
        Preparation other = now.toggled(index);
        boolean on = now.steps().get(index).isOn();
        return new ComparisonDialog(Message.of("duel.title.step", "step", now.steps().get(index).step().title()),
                List.of(Message.of("duel.with"), Message.of("duel.without")), table, present,
                on ? List.of(now, other) : List.of(other, now));
    }

    /** Returns whether a step that is on helps against gaps. */
    public static boolean isOfGaps(Preparation chain, int index) {
        Preparation.Entry entry = chain.steps().get(index);
        return entry.isOn() && (entry.step() instanceof DropMissing || entry.step() instanceof FillMissing);
    }

    /** Numbers by their median, all else by what is most frequent. */
    private static Preparation filled(Preparation chain, int index) {
        return chain.replaced(index, new FillMissing(List.of(), FillMissing.Fill.MEDIAN)).added(index + 1,
                new FillMissing(List.of(), FillMissing.Fill.MOST_FREQUENT));
    }

    /** Returns what is shown against what runs. */
    public static ComparisonDialog ofChange(ParsedTable table, PreparationResult present, Preparation running) {
        return new ComparisonDialog(Message.of("duel.title.change"),
                List.of(Message.of("duel.changed"), Message.of("duel.running")),
                table, present, List.of(present.preparation(), running));
    }
}
