package tapedeck.deck.race;

import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * A place of a {@link RangeCurve}, or that there is none.
 *
 * @param kind what it is
 * @param rate the learning rate there; NaN if there is no such place
 * @param loss the smoothed loss there; NaN if there is none
 * @param sentence what it means, or why there is none
 */
public record RangeMark(Kind kind, double rate, double loss, Message sentence) {
    /** The kind of mark. */
    public enum Kind {
        /** Where the loss falls fastest: the longer the test, the lower that rate, so it is no advice. */
        STEEPEST("deck.range.steepest"),
        /** Where it is least: the rates that win a race are near it, as far as one short run can tell. */
        MINIMUM("deck.range.minimum"),
        /** Where it is lost. */
        BLOW_UP("deck.range.blowUp");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key of its name. */
        public String key() {
            return key;
        }
    }

    /** Returns whether there is such a place. */
    public boolean isFound() { return !Double.isNaN(rate); }

    /** No such place, and the key of why. */
    static RangeMark none(Kind kind, String why) {
        return new RangeMark(kind, Double.NaN, Double.NaN, Message.of(why));
    }

    /** @param key of what it means, with the {@code rate} as a value */
    static RangeMark at(Kind kind, double rate, double loss, String key) {
        return new RangeMark(kind, rate, loss, Message.of(key, "rate", Numbers.of(rate, 2)));
    }
}
