package tapedeck.export.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as a page plays it. What is said stands in a list: one text for each of the page's languages.
 *
 * @param id under which a browser keeps how far one came
 * @param runs of which scenes are
 * @param images of panes, each for every language
 * @param sheets of panes that are text, each for every language
 * @param steps in their order
 */
record PlayedLesson(String id, int number, List<String> title, List<Run> runs, List<List<Image>> images,
        List<List<Sheet>> sheets, List<Step> steps) {
    /**
     * A run of a program.
     *
     * @param name that the lesson has for it
     * @param rate that it was begun with, in words of each language; empty where it has none of its own
     * @param lines of its program, for each language
     * @param curve of all that was played of it
     */
    record Run(String name, List<String> rate, List<List<String>> lines, PlayedCurve curve) {}

    /** A text: its paragraphs. */
    record Said(List<List<ProsePieces.Piece>> paragraphs) {}

    /**
     * The picture beside a text.
     *
     * @param run that is shown, by its place
     * @param iteration of the page's iterations, by its place; -1 where nothing ran
     * @param step of that iteration after which it is, from 0
     * @param trained how many iterations were played to their end
     * @param compared runs whose curves are drawn, by their places
     * @param pane that is looked at: {@code graph}, {@code listing}, {@code curve} …
     * @param image what the pane shows, by its place; -1 where the page has no picture of it
     * @param sheet the same, of what the page has as text
     */
    record Scene(int run, int iteration, int step, long trained, List<Integer> compared, String pane,
            int image, int sheet) {}

    /** An image: its address, and the words that stand for it where it is not seen. */
    record Image(String address, String words) {}

    /**
     * A table of few rows, or lines of text.
     *
     * @param head of its columns; empty where they are lines of text
     * @param rows with a cell for each column
     */
    record Sheet(List<String> head, List<List<String>> rows) {}

    /** A light on a tensor or a Function of that name, or on a line from 1. */
    record Light(String name, int ordinal, int line) {}

    /**
     * A step.
     *
     * @param scene when its text is read
     * @param after when what it asks is answered, or done; null where it asks nothing
     * @param isFree whether it proposes what only the window can do
     */
    record Step(String id, List<Said> said, Scene scene, @Nullable Scene after, List<Light> lights, @Nullable Ask ask,
            List<@Nullable Said> remember, boolean isFree) {}

    /** The kind of what is asked. */
    enum Kind {
        CHOOSE, NUMBER, POINT, ORDER, CURVES, PICK, TURN, PLAY, GOAL
    }

    /**
     * The question that is to be answered, or the task that is to be done.
     *
     * @param options to choose from, to be put in order, or wrong answers that something is said to
     * @param number that is right, and how far from it is; of a goal the loss that is wanted, NaN if it is of something
     *            else, and within how many iterations
     * @param right names of what is right, in their order; of what is to be done how
     * @param otherwise what is said to all other wrong answers
     */
    record Ask(Kind kind, List<Option> options, double number, double within, List<String> right,
            List<@Nullable Said> otherwise, List<@Nullable Said> hint) {}

    /**
     * An option.
     *
     * @param key that the answer has; of a number the number itself
     * @param reason what is said to who chose it wrongly
     * @param curve in place of a text
     */
    record Option(String key, List<@Nullable Said> text, List<@Nullable Said> reason, @Nullable PlayedCurve curve) {}
}
