package tapedeck.export.handout;

import java.util.List;
import tapedeck.export.picture.VectorPicture;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.play.Handout;

/**
 * A sheet before it is set in lines and pages.
 *
 * @param sections what stands first
 * @param answers what stands on a page of its own at the end; none if there is none
 */
record HandoutSheet(String title, List<Section> sections, List<Section> answers) {
    HandoutSheet {
        sections = List.copyOf(sections);
        answers = List.copyOf(answers);
    }

    /** Plain words. */
    static Prose.Paragraph words(String text) {
        return new Prose.Paragraph(0, List.of(new Phrase.Words(text, Phrase.Style.PLAIN)));
    }

    /** Items that stand together. */
    record Section(List<Item> items) {
        Section {
            items = List.copyOf(items);
        }
    }

    /** Something on a sheet. */
    sealed interface Item {
        /** A paragraph. */
        record Text(Prose.Paragraph paragraph, LineBreaker.Kind kind, boolean indented) implements Item {}

        /**
         * Lines of a program.
         *
         * @param changed what stands for them where there is little room: those that are others than in the listing before; none if
         *        all have to be read
         * @param spare whether they are left out where there is little room: they stand on the screen, too
         * @param numbered whether each has its number before it, as on the screen: texts speak of line four
         */
        record Listing(List<String> lines, List<String> changed, boolean spare, boolean numbered) implements Item {
            public Listing {
                lines = List.copyOf(lines);
                changed = List.copyOf(changed);
            }
        }

        /**
         * A graph.
         *
         * @param words that stand for it where it is not seen
         * @param about what stands below it; empty if nothing does
         * @param spare whether a large one is left out where there is little room
         */
        record Graph(VectorPicture picture, String words, String about, boolean spare) implements Item {}

        /** Answers to be ticked. */
        record Boxes(List<Handout.Option> options) implements Item {}

        /** Curves to be ticked; with what the axes of all of them are. */
        record Curves(List<Handout.Option> options, String across, String up) implements Item {}

        /** Names with a box for a number before each. */
        record Places(List<String> names) implements Item {}

        /**
         * Lines to write on beside each other.
         *
         * @param names what each is for
         * @param spare whether they are left out where there is little room
         * @param goesOn whether there may be more of them where there is room
         */
        record Lines(List<String> names, boolean spare, boolean goesOn) implements Item {}

        /**
         * Squares to calculate on.
         *
         * @param answer what stands where the answer is to be written
         */
        record Squares(String answer) implements Item {}

        /** Empty axes to sketch a curve on. */
        record Axes(String across, String up) implements Item {}
    }
}
