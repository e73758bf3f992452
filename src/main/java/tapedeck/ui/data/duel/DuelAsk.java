package tapedeck.ui.data.duel;

import java.util.List;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.Prepared;
import tapedeck.data.table.ReadTable;
import tapedeck.text.Message;

/**
 * Two preparations that are to be raced.
 *
 * @param title what is asked
 * @param names of the two
 * @param present of which is taken what is the same
 * @param preparations two
 */
public record DuelAsk(Message title, List<Message> names, ReadTable table, Prepared present,
        List<Preparation> preparations) {
    /** A step of {@code present} on and off; {@code index} from 0. */
    public static DuelAsk ofStep(ReadTable table, Prepared present, int index) {
        Preparation now = present.preparation();
        Preparation other = now.toggled(index);
        boolean on = now.steps().get(index).isOn();
        return new DuelAsk(Message.of("duel.title.step", "step", now.steps().get(index).step().title()),
                List.of(Message.of("duel.with"), Message.of("duel.without")), table, present,
                on ? List.of(now, other) : List.of(other, now));
    }

    /** What is shown against what runs. */
    public static DuelAsk ofChange(ReadTable table, Prepared present, Preparation running) {
        return new DuelAsk(Message.of("duel.title.change"),
                List.of(Message.of("duel.changed"), Message.of("duel.running")),
                table, present, List.of(present.preparation(), running));
    }
}
