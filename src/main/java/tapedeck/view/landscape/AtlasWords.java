package tapedeck.view.landscape;

import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasResult;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;

/**
 * The words of an atlas, in one language.
 *
 * @param x the setting from left to right
 * @param y the setting from the bottom up
 * @param slow where the rate is too low
 * @param learned where little loss is left
 * @param fast what ended no better than it began, on the map and in the colour bar: too fast, where only rates that are too high did
 * @param diverged where a loss was not finite, and the end of the colour bar
 * @param failed where the program failed
 * @param former of a map that is of other settings than those of now
 * @param cut beside the cut above the map
 * @param least the least loss, for the other end
 * @param progress how many runs are in it
 * @param about what is the same in all runs, and what is drawn
 */
public record AtlasWords(String x, String y, String slow, String learned, String fast, String diverged, String failed,
        String former, String cut, String least,
        String progress, String about) {
    private static final int DIGITS = 2;

    /** The words for a map. */
    public static AtlasWords of(AtlasGround ground, Texts texts) {
        AtlasView view = ground.view();
        AtlasQuestion question = view.question();
        return new AtlasWords(texts.of(question.x().axis().title()), texts.of(question.y().axis().title()),
                texts.of("atlas.slow"), texts.of("atlas.learned"),
                texts.of(AtlasRegions.isTooFast(ground) ? "atlas.fast" : "atlas.no-better"), texts.of("atlas.diverged"),
                texts.of("atlas.cell.failed"), texts.of("atlas.former"), texts.of("atlas.loss"),
                Double.isFinite(ground.low())
                        ? texts.of("atlas.least", "loss", Numbers.of(ground.low(), DIGITS))
                        : texts.of("atlas.loss"),
                texts.of(progress(ground)), texts.of(about(question)));
    }

    String of(AtlasRegions.Kind kind) {
        return switch (kind) {
            case SLOW -> slow;
            case LEARNED -> learned;
            case FAST -> fast;
            case DIVERGED -> diverged;
        };
    }

    /** How many runs are in it. */
    public static Message progress(AtlasGround ground) {
        AtlasView view = ground.view();
        long seeds = view.question().seeds();
        return view.isWhole()
                ? Message.of("atlas.all-runs", "all", Numbers.count(seeds * view.size()))
                : Message.of(ground.isRefining() ? "atlas.refining" : "atlas.runs", "done",
                        Numbers.count(seeds * view.done()), "all",
                        Numbers.count(seeds * view.size()));
    }

    /** Returns what is the same in all runs, and what is drawn of each. */
    public static Message about(AtlasQuestion question) {
        long seed = question.start().settings().seed();
        return Message.of("atlas.about", "iterations", question.iterations(), "seed", seed, "last",
                seed + question.seeds() - 1, "seeds", question.seeds(), "tail",
                AtlasResult.tail(question.iterations()));
    }
}
