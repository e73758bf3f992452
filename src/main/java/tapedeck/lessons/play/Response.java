package tapedeck.lessons.play;

import java.util.List;
import tapedeck.lessons.claim.GraphTarget;

/** The response of a learner. */
public sealed interface Response {
    /** A choice, or a curve. */
    record Chosen(String key) implements Response {}

    /** A number. */
    record Typed(double number) implements Response {}

    /** Something in the graph. */
    record At(GraphTarget pointed) implements Response {}

    /** Functions by their places on the tape, from 0, in the order in which they are said to come. */
    record Ordered(List<Integer> functions) implements Response {
        public Ordered {
            functions = List.copyOf(functions);
        }
    }
}
