package tapedeck.ui.graph.layout;

import java.util.List;
import java.util.Set;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.model.Activity;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.ModuleFolding;

/**
 * The pane as the layout sees it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param em the font size in pixels
 * @param whole whether all of it is always shown, however small
 */
public record Paper(double width, double height, double em, boolean whole) {
    /** Text below this many pixels cannot be read: then blocks are painted instead of cards. */
    public static final double LEGIBLE = 6;
    /** Text of so many pixels is read without effort: before it became smaller, a part is shown. */
    private static final double READABLE = 10;
    /** A little smaller is better than a line that is cut. */
    public static final double GOOD = 9;
    /** The smallest text on a card, in ems. */
    public static final double SMALL = 0.92;
    /** The room that the usual row takes, in ems: product, bias and activation of a layer. */
    public static final double USUAL = 74;
    /** Where so much of the usual row has room, it is rather drawn smaller than broken. */
    private static final double ENOUGH = 0.7;
    /** The same where it is to be read without effort. */
    private static final double ENOUGH_TO_READ = 0.78;
    /** In ems: the height from which thumbnails are larger, the narrowest line, and what is left free beside it. */
    private static final double ROOMY = 34;
    private static final double NARROWEST = 40;
    private static final double MARGIN = 0.8;
    private static final double WIDTH_STEP = 2;

    /**
     * Returns what to lay out so that {@code snapshot} is shown here.
     *
     * @param running the place of the Function that runs; -1 if none does
     * @param folding by the viewer; what could not be read is folded by itself
     */
    public LayoutEngine.Request request(TapeSnapshot snapshot, int running, ModuleFolding folding) {
        CardSizes all = new CardSizes(em, height >= ROOMY * em);
        CardSizes few = all.withFewNumbers();
        List<FunctionState> functions = snapshot.functions();
        Set<ModulePath> folded = folding.of(functions, () -> text(request(snapshot, Set.of(), few)) >= LEGIBLE,
                running < 0 ? ModulePath.NONE : functions.get(running).scope());
        LayoutEngine.Request numbers = within(request(snapshot, folded, all));
        return text(numbers) >= GOOD ? numbers : within(request(snapshot, folded, few));
    }

    /** About how large the text on cards will be, in pixels. */
    private double text(LayoutEngine.Request request) {
        return LayoutEngine.scale(request, height) * em * SMALL;
    }

    private LayoutEngine.Request within(LayoutEngine.Request request) {
        return whole || request.graph().calls().size() > ModuleFolding.VISIBLE
                ? request
                : request.within(Math.max(line(), readable()));
    }

    /** The same where nothing runs but what {@code snapshot} says. */
    public LayoutEngine.Request request(TapeSnapshot snapshot, ModuleFolding folding) {
        return request(snapshot, Activity.of(snapshot).running(), folding);
    }

    private LayoutEngine.Request request(TapeSnapshot snapshot, Set<ModulePath> folded, CardSizes metrics) {
        return new LayoutEngine.Request(Graph.of(snapshot, metrics, folded), metrics, line(), aspect());
    }

    /** The longest line that is inside the pane while it can be read. */
    private double readable() {
        return stepped(width * SMALL * em / READABLE);
    }

    private double stepped(double pixels) {
        double step = WIDTH_STEP * em;
        return Math.floor((pixels - MARGIN * em) / step) * step;
    }

    /**
     * Lines are broken at the pane's width, in steps, so that not every pixel of a resize changes the layout; but a layer
     * keeps to one line, so that its cards stay where they are when the lines below it ask for longer ones.
     */
    public double line() {
        boolean enough = width >= (whole ? ENOUGH : ENOUGH_TO_READ) * USUAL * em;
        double free = enough || whole ? stepped(width) : readable();
        return Math.max((enough ? USUAL : NARROWEST) * em, free);
    }

    /** In halves, for the same reason. */
    private double aspect() {
        return height <= 0 ? 0 : Math.max(1, Math.round(2 * width / height)) / 2.0;
    }
}
