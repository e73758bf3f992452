package tapedeck.lessons.play;

import tapedeck.text.Texts;

/** The names of knobs as they are written on paper. */
public final class PaperKnobs {
    private PaperKnobs() {}

    /** The name in the language of {@code texts}; of a number of the program's own, as the program calls it. */
    public static String name(String knob, Texts texts) {
        return switch (knob) {
            case "rate" -> texts.of("handout.knob.rate");
            case "momentum" -> texts.of("handout.knob.momentum");
            case "weight_decay" -> texts.of("handout.knob.weight-decay");
            case "batch" -> texts.of("handout.knob.batch");
            case "clip" -> texts.of("handout.knob.clip");
            case "optimizer" -> texts.of("handout.knob.optimizer");
            default -> knob;
        };
    }
}
