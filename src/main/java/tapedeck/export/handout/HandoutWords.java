package tapedeck.export.handout;

import tapedeck.lessons.Prose;
import tapedeck.lessons.play.Handout;
import tapedeck.text.Texts;

/** The words of a hand-out's texts, and what is asked. */
final class HandoutWords {
    private HandoutWords() {}

    static String title(Handout handout, Texts texts) {
        return handout.number() == 0
                ? handout.title()
                : texts.of("learning.title", "number", handout.number(), "title", handout.title());
    }

    /** Returns what is said before something is asked. */
    static Prose prose(Handout.Part part) {
        int all = part.said().paragraphs().size();
        return new Prose(part.said().paragraphs().subList(0, all - (asks(part) ? 1 : 0)));
    }

    /** The question, or what is to be done: the last paragraph. */
    static Prose asked(Handout.Part part) {
        int all = part.said().paragraphs().size();
        return new Prose(part.said().paragraphs().subList(all - (asks(part) ? 1 : 0), all));
    }

    private static boolean asks(Handout.Part part) {
        return !(part.space() instanceof Handout.Space.None) && !part.said().isEmpty();
    }
}
