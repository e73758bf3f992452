package tapedeck.lessons.play;

import java.util.Optional;
import java.util.stream.Stream;
import tapedeck.text.Message;

/** The words for each knob that lessons know by name; a number of a program's own is called as the program calls it. */
public enum KnobWords {
    RATE("rate", "learning.knob.rate", "handout.knob.rate"), //
    MOMENTUM("momentum", "learning.knob.momentum", "handout.knob.momentum"), //
    WEIGHT_DECAY("weight_decay", "learning.knob.weight-decay", "handout.knob.weight-decay"), //
    BATCH("batch", "learning.knob.batch", "handout.knob.batch"), //
    CLIP("clip", "learning.knob.clip", "handout.knob.clip"), //
    OPTIMIZER("optimizer", "learning.knob.optimizer", "handout.knob.optimizer");

    private final String knob;
    private final String inSentence;
    private final String onPaper;

    KnobWords(String knob, String inSentence, String onPaper) {
        this.knob = knob;
        this.inSentence = inSentence;
        this.onPaper = onPaper;
    }

    private static Optional<KnobWords> of(String knob) {
        return Stream.of(values()).filter(each -> each.knob.equals(knob)).findFirst();
    }

    /** The knob in a sentence, with its article. */
    static Message inSentence(String knob) {
        return of(knob).map(each -> Message.of(each.inSentence))
                .orElseGet(() -> Message.of("learning.knob.own", "name", knob));
    }

    /** The knob's name before a number, on paper. */
    public static Message onPaper(String knob) {
        return of(knob).map(each -> Message.of(each.onPaper)).orElseGet(() -> Message.verbatim(knob));
    }
}
