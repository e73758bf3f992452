package tapedeck.classroom;

import java.util.List;

/** An answer of one participant. Immutable. */
public sealed interface Answer {
    /** One of the choices. */
    record Chosen(String key) implements Answer {}

    /** A number. */
    record Typed(double number) implements Answer {}

    /** Something in the graph, by the name that is on it. */
    record Pointed(String name) implements Answer {}

    /**
     * A curve, drawn with a finger.
     *
     * @param heights at even distances from the first iteration to the last: 0 at the foot of the picture, 1 at its top
     */
    record Drawn(List<Double> heights) implements Answer {
        public Drawn {
            heights = List.copyOf(heights);
        }
    }

    /** A learning rate that somebody would take. */
    record Rated(double rate) implements Answer {}
}
