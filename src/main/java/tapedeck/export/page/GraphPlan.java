package tapedeck.export.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of a drawn graph, in pixels from its upper left corner.
 *
 * @param em the font size that the cards are made for
 * @param brief whether cards have no room for shapes and ranges
 * @param width of all of it
 * @param height of all of it
 * @param wires in the direction in which data flows
 */
public record GraphPlan(double em, boolean brief, double width, double height, List<Card> cards,
        List<Junction> junctions,
        List<Wire> wires, List<Frame> frames) {
    /**
     * A tensor.
     *
     * @param cells how its numbers stand; null where it has a picture
     */
    public record Card(long tensor, double x, double y, double width, double height,
            @Nullable Cells cells) {}

    /**
     * The cells of a tensor of few numbers.
     *
     * @param stacked whether the gradient stands below
     * @param gradient whether there is a place for one
     */
    public record Cells(int rows, int columns, boolean stacked, boolean gradient) {}

    /**
     * A Function, or a folded module.
     *
     * @param first the place on the tape of its first Function
     * @param last that of its last; {@code first} where it is one
     */
    public record Junction(int first, int last, String name, double x, double y, double width, double height,
            boolean module) {}

    /**
     * A line between a tensor and a Function.
     *
     * @param function the Function's place on the tape
     * @param tensor at its other end
     * @param output whether the tensor is made there
     * @param points x and y of each corner in turn
     */
    public record Wire(int function, long tensor, boolean output, List<Double> points) {}

    /** A frame around the rows of a module; {@code title} is empty outside of all. */
    public record Frame(String title, double x, double y, double width, double height) {}
}
