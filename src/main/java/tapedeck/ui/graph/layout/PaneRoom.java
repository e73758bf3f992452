package tapedeck.ui.graph.layout;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.model.CardDetail;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.ModuleFolding;

/**
 * The pane as the layout sees it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param em the font size in pixels
 * @param whole whether all of it is always shown, however small
 * @param known whether the whole of a graph is known before it is recorded
 * @param rests whether all of it is shown between what happens, however small
 * @param least the least zoom at which all of it is still read: where cards of any detail are smaller, a part is shown
 */
public record PaneRoom(double width, double height, double em, boolean whole, boolean known, boolean rests,
        double least) {
    /** Text below this many pixels cannot be read: then blocks are painted instead of cards. */
    public static final double LEGIBLE = 6;
    /** Numbers in letters of fewer pixels are worth less than larger pictures. */
    private static final double TINY = 9;
    /** The zoom from which text is read as well as that around the graph. */
    public static final double READABLE = 0.97;
    /** The same before a class, where all text is larger. */
    public static final double PRESENTED = 0.76;
    /** Where so much of the zoom shows everything, it is rather drawn smaller than cut. */
    public static final double CLOSE = 0.97;
    /** The room that the usual row takes, in ems: product, bias and activation of a layer. */
    private static final double USUAL = 79;
    private static final double USUAL_NARROW = 47;
    /** Where so much of the usual row has room, it is rather drawn smaller than broken, if all is to be seen. */
    private static final double ENOUGH = 0.7;
    /** In ems: the height from which thumbnails are larger, the narrowest line, and what is left free beside it. */
    private static final double ROOMY = 34;
    private static final double NARROWEST = 33;
    private static final double MARGIN = 2.4;
    private static final double WIDTH_STEP = 2;
    /** A graph of so many Functions has its leaves in the flow. */
    private static final int FEW = 6;
    /** The widths of pictures on narrow cards, in ems. */
    private static final List<Double> PICTURES = List.of(6.0, 5.7, 5.4, 5.1, 4.8, 4.5, 4.2, 3.9, 3.5);
    /** A card that shows less is worth it where all is seen this many times as large. */
    private static final double WORTH = 1.05;

    /** One where text is read as well as that around the graph. */
    public PaneRoom(double width, double height, double em, boolean whole, boolean known) {
        this(width, height, em, whole, known, false, READABLE);
    }

    /**
     * Returns what to lay out so that {@code snapshot} is shown here: with as much on each card as leaves all of it readable, and pictures
     * as wide as the room lets them. Where nothing is readable, all is seen as large as can be, or a part with as much of it as can be.
     *
     * @param running the place of the Function that runs; -1 if none does
     * @param folding by the viewer; what could not be read is folded by itself
     */
    public LayoutEngine.Request request(TapeSnapshot snapshot, int running, ModuleFolding folding) {
        List<FunctionState> functions = snapshot.functions();
        Set<ModulePath> folded = folding.of(functions,
                () -> zoom(request(snapshot, Set.of(), new CardSizes(em, false, CardDetail.BARE))) * em >= LEGIBLE,
                running < 0 ? ModulePath.NONE : functions.get(running).scope());
        LayoutEngine.Request chosen = request(snapshot, folded);
        return known && functions.size() <= ModuleFolding.VISIBLE ? widened(chosen, snapshot, folded) : chosen;
    }

    /** With the widest pictures of narrow cards with which all is seen as large, or read, in no more lines. */
    private LayoutEngine.Request widened(LayoutEngine.Request chosen, TapeSnapshot snapshot, Set<ModulePath> folded) {
        double zoom = Math.min(zoom(chosen), READABLE);
        return !chosen.metrics().detail().isNarrow()
                ? chosen
                : PICTURES.stream().map(ems -> within(request(snapshot, folded, chosen.metrics().withPictures(ems))))
                        .filter(each -> zoom(each) >= zoom
                                && LayoutEngine.isUnbroken(each) == LayoutEngine.isUnbroken(chosen))
                        .findFirst().orElse(chosen);
    }

    private LayoutEngine.Request request(TapeSnapshot snapshot, Set<ModulePath> folded) {
        List<FunctionState> functions = snapshot.functions();
        boolean few = known && functions.size() <= FEW;
        LayoutEngine.Request best = null;
        LayoutEngine.Request broken = null;
        LayoutEngine.Request seen = null;
        double largest = 0;
        double most = 0;
        for (CardSizes sizes : sizes(few)) {
            LayoutEngine.Request request = within(request(snapshot, folded, sizes));
            double zoom = zoom(request);
            if (zoom >= (whole ? READABLE : CLOSE * READABLE)) {
                if (!few || LayoutEngine.isUnbroken(request)) {
                    return request;
                }
                broken = broken == null ? request : broken;
            }
            if (zoom > WORTH * most) {
                seen = request;
                most = zoom;
            }
            if (best == null || zoom > WORTH * largest || (!whole && !isNarrowAndAcross(best))) {
                best = request;
                largest = zoom;
            }
        }
        if (broken == null) {
            LayoutEngine.Request longest = request(snapshot, folded,
                    new CardSizes(em, false, CardDetail.BARE, !whole));
            LayoutEngine.Request pictures = within(longest);
            // All of it with pictures says more than a part with its numbers.
            if ((whole || rests) && most * em < TINY) {
                return zoom(longest) > WORTH * zoom(pictures) ? longest : pictures; // nobody reads it line by line
            }
            if (!whole && most < CLOSE * least && zoom(pictures) >= CLOSE * READABLE) {
                return pictures;
            }
        }
        boolean isSeen = broken == null && !whole && most >= CLOSE * least;
        return Objects.requireNonNull(broken != null ? broken : isSeen ? seen : best);
    }

    /** Returns whether lines of narrow cards are seen from end to end while they can be read. */
    private boolean isNarrowAndAcross(LayoutEngine.Request request) {
        return request.metrics().detail().isNarrow()
                && LayoutEngine.scale(request, width, Double.MAX_VALUE) >= CLOSE * READABLE;
    }

    /** About the zoom at which all of it is seen. */
    private double zoom(LayoutEngine.Request request) {
        return LayoutEngine.scale(request, width, height);
    }

    private LayoutEngine.Request within(LayoutEngine.Request request) {
        return whole || request.graph().calls().size() > ModuleFolding.VISIBLE
                ? request
                : request.within(Math.max(request.width(), readable()));
    }

    /** The same where nothing runs but what {@code snapshot} says. */
    public LayoutEngine.Request request(TapeSnapshot snapshot, ModuleFolding folding) {
        return request(snapshot, GraphActivity.of(snapshot).running(), folding);
    }

    /** The sizes of cards, from the largest to the smallest; larger pictures only where there is height for them. */
    private List<CardSizes> sizes(boolean few) {
        return Stream.of(CardDetail.values())
                .filter(detail -> detail != CardDetail.BARE && (few || detail != CardDetail.SPACIOUS))
                .flatMap(detail -> Stream.of(true, false).filter(roomy -> detail == CardDetail.SPACIOUS
                        ? roomy
                        : !roomy || height >= ROOMY * em)
                        .map(roomy -> new CardSizes(em, roomy, detail, !whole && detail.isNarrow())))
                .toList();
    }

    private LayoutEngine.Request request(TapeSnapshot snapshot, Set<ModulePath> folded, CardSizes metrics) {
        return new LayoutEngine.Request(Graph.of(snapshot, metrics, folded), metrics, line(metrics.detail()), aspect(),
                known);
    }

    /** The longest line that is inside the pane while it can be read. */
    private double readable() {
        return stepped(width / RowBreaker.TOLERANCE);
    }

    private double stepped(double pixels) {
        double step = WIDTH_STEP * em;
        return Math.floor((pixels - MARGIN * em) / step) * step;
    }

    /** Returns how long a line is kept free while a graph is recorded of which the whole is not known, in pixels. */
    public static double reservedWidth(LayoutEngine.Request request) {
        return Math.min(request.width(), usual(request.metrics().detail()) * request.metrics().em());
    }

    private static double usual(CardDetail detail) {
        return detail.isNarrow() ? USUAL_NARROW : USUAL;
    }

    /**
     * Lines are broken at the pane's width, in steps, so that not every pixel of a resize changes the layout; but a layer
     * keeps to one line, so that its cards stay where they are when the lines below it ask for longer ones.
     */
    private double line(CardDetail detail) {
        double usual = usual(detail);
        boolean enough = width >= (whole ? ENOUGH : READABLE) * usual * em;
        double free = enough || whole ? stepped(width) : readable();
        return Math.max((enough ? usual : NARROWEST) * em, free);
    }

    /** In halves, for the same reason. */
    private double aspect() {
        return height <= 0 ? 0 : Math.max(1, Math.round(2 * width / height)) / 2.0;
    }
}
