package tapedeck.ui.takes;

import java.util.List;
import tapedeck.deck.takes.Take;
import tapedeck.tape.Changes;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The rates of a take in words. */
final class Rates {
    /** Beyond so many changes of the rate the first are left out. */
    private static final int MOST = 4;

    private Rates() {}

    /** All rates that it was trained with, and from where on; of many the first and the last. */
    static Message of(Take take) {
        List<Changes.Rate> changes = take.changes().rates();
        double first = changes.isEmpty() ? take.inForce().learningRate() : changes.getFirst().from();
        Message rates = Message.verbatim(Numbers.of(first, 3));
        int left = Math.max(0, changes.size() - MOST);
        if (left > 0) {
            rates = Message.of("takes.rates.more", "before", rates);
        }
        for (Changes.Rate change : changes.subList(left, changes.size())) {
            rates = Message.of("takes.rates.then", "before", rates, "rate", Numbers.of(change.to(), 3), "iteration",
                    change.iteration());
        }
        return rates;
    }
}
