package tapedeck.lessons.play;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Prose;
import tapedeck.tape.Series;
import tapedeck.tape.TapeSnapshot;

/**
 * The contents of a lesson's sheets: what it said and had to show when it was played, and what it asked. All numbers of the run
 * stand in its texts. Immutable.
 *
 * @param folder of the lesson, in which the pictures of its texts are
 * @param number of the lesson, from 1; 0 if it has none
 * @param parts one for each step
 */
public record Handout(Path folder, int number, String title, Prose summary, List<Part> parts) {
    /** Stands in a text where a number was that a question had asked for. */
    public static final String BLANK = "_______";

    public Handout {
        parts = List.copyOf(parts);
    }

    /**
     * A step.
     *
     * @param said if something is asked, its last paragraph is the question
     * @param covered the same for who is still to answer: with blanks for numbers that were asked for
     * @param isAlone whether {@code covered} says all that one needs to know before it is asked
     * @param space where an answer is written
     * @param drawsCurve whether the answer shows in the loss curve
     * @param answer null where nothing is asked, or the run does not have it
     */
    public record Part(Prose said, Prose covered, boolean isAlone, Scene scene, Space space, boolean drawsCurve,
            @Nullable Answer answer) {}

    /**
     * The run as it is before the answer shows.
     *
     * @param program its name
     * @param listing its lines; none if it is no script
     * @param begins whether the step has begun or shown another run
     * @param graph null where nothing ran yet
     * @param covered what of the graph a question has asked for: {@code w.data}, {@code w.grad}
     * @param isCounted whether a question has asked how much is on this tape, or for a shape there: then the graph tells it
     * @param regions null where the step does not look at what is predicted, or that has none
     */
    public record Scene(String program, List<String> listing, boolean begins, @Nullable TapeSnapshot graph,
            Set<String> covered, boolean isCounted, @Nullable Regions regions) {
        public Scene {
            listing = List.copyOf(listing);
            covered = Set.copyOf(covered);
        }
    }

    /** Room for an answer. */
    public sealed interface Space {
        /** Nothing is asked. */
        record None() implements Space {}

        /** Nothing is asked, and the lesson is over: what may be tried after it. */
        record Free() implements Space {}

        /**
         * An outcome is to be reached, at a computer.
         *
         * @param by what may be changed for it
         * @param lines of code to be written; 0 if none are
         */
        record Goal(tapedeck.lessons.Goal.Means by, int lines) implements Space {}

        /**
         * Something is to be done.
         *
         * @param inGraph whether it can be shown in a picture of the graph; else it takes a computer
         */
        record Task(boolean inGraph) implements Space {}

        /**
         * A number or a name.
         *
         * @param inGraph whether it is one in the graph
         */
        record Line(boolean inGraph) implements Space {}

        /** One of these is ticked. */
        record Boxes(List<Option> options) implements Space {
            public Boxes {
                options = List.copyOf(options);
            }
        }

        /** Each of these gets its place in an order. */
        record Places(List<String> names) implements Space {
            public Places {
                names = List.copyOf(names);
            }
        }
    }

    /**
     * The option that can be ticked.
     *
     * @param mark a letter
     * @param covered the text for who is still to answer: with blanks for numbers that were asked for before
     * @param curve that is drawn, or null
     */
    public record Option(String mark, Prose text, Prose covered, @Nullable Curve curve) {}

    /**
     * The curve of a run.
     *
     * @param axes the same for all curves of a question
     */
    public record Curve(Series.View losses, CurveAxes axes) {}

    /**
     * The answer that is right, as the run says.
     *
     * @param right each with its mark, or as it is to be written
     * @param remarks what is said to other answers
     * @param code lines of a program that are right; none if it is no code
     */
    public record Answer(List<Remark> right, List<Remark> remarks, List<String> code) {
        public Answer {
            right = List.copyOf(right);
            remarks = List.copyOf(remarks);
            code = List.copyOf(code);
        }

        /** An answer without code. */
        public Answer(List<Remark> right, List<Remark> remarks) {
            this(right, remarks, List.of());
        }
    }

    /**
     * Something said of an answer.
     *
     * @param to its mark, or as it is written; empty for all others
     */
    public record Remark(String to, Prose text) {}
}
