package tapedeck.lessons.play;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Prose;
import tapedeck.tape.Series;

/**
 * The hand-out of a lesson: what it said and showed when it was played, and what it asked, to be put on paper. All numbers of the run
 * stand in its texts. Immutable as long as nobody paints on its pictures.
 *
 * @param folder of the lesson, in which the pictures of its texts are
 * @param number of the lesson, from 1; 0 if it has none
 * @param parts one for each step
 */
public record Handout(Path folder, int number, String title, Prose summary, List<Part> parts) {
    public Handout {
        parts = List.copyOf(parts);
    }

    /**
     * A step.
     *
     * @param said if something is asked, its last paragraph is the question
     * @param picture of the window, or null where it looks as in the step before
     * @param space where an answer is written
     * @param answer null where nothing is asked, or the run does not have it
     */
    public record Part(Prose said, @Nullable BufferedImage picture, Space space, @Nullable Answer answer) {}

    /** Room for an answer. */
    public sealed interface Space {
        /** Nothing is asked. */
        record None() implements Space {}

        /** Something is to be done, and what was seen is noted. */
        record Notes() implements Space {}

        /** A number or a name. */
        record Line() implements Space {}

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
     * @param curve that is drawn, or null
     */
    public record Option(String mark, Prose text, @Nullable Curve curve) {}

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
     */
    public record Answer(List<Remark> right, List<Remark> remarks) {
        public Answer {
            right = List.copyOf(right);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Something said of an answer.
     *
     * @param to its mark, or as it is written; empty for all others
     */
    public record Remark(String to, Prose text) {}
}
