package tapedeck.lessons;

import java.util.List;

/**
 * The cover of a lesson: what is known of it before it begins. Its title is in its {@linkplain Wording texts}.
 *
 * @param id the word that names it, and its folder
 * @param number its place among the lessons, from 1; 0 if it has none
 * @param chapter that the start page shows it in
 * @param minutes that it takes
 * @param needs the ids of the lessons that go before
 * @param program what it plays: a file in its folder, or the id of a built-in program
 * @param picture on its tile
 */
public record Cover(String id, int number, Chapter chapter, int minutes, Level level, List<String> needs,
        String program, Picture picture) {
    /** The version of the form that this program reads. */
    public static final int FORMAT = 1;

    public Cover {
        needs = List.copyOf(needs);
    }

    /** The chapters, in their order. */
    public enum Chapter {
        AUTOGRAD, MODES_AND_LEAVES, TRAINING, LOSSES_AND_OPTIMIZERS, PITFALLS,
        /** The chapter of lessons that name none. */
        OTHER
    }

    /** The pictures there are for a lesson's tile. */
    public enum Picture {
        LEARNS, NEURON, TAPE, CHAIN, TWO_WAYS, LEAF, STACKS, FIZZBUZZ, PARABOLA, RACE, BARS, RAVINE, NOISE, DECAY,
        DROPOUT, VANISHING, SATURATION, OUTLIER, REFUSED, CODE,
        /** The picture of lessons that name none. */
        PAGE
    }

    /** For whom it is. */
    public enum Level {
        /** Who knows neither gradients nor PyTorch. */
        BEGINNER,
        /** Who has trained a network. */
        INTERMEDIATE,
        /** Who looks for what went wrong. */
        ADVANCED
    }
}
