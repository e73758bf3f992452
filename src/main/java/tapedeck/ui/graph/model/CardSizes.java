package tapedeck.ui.graph.model;

import tapedeck.explain.ElementPlace;
import tapedeck.tape.TensorState;

/**
 * The sizes of what is drawn, before the graph is zoomed. They are known without a scene, so that the layout can
 * run on any thread; the stylesheet sets type of the same size.
 *
 * @param em the font size in pixels
 * @param roomy whether there is height for larger thumbnails
 * @param detail what a card shows
 * @param close whether rows begin close to the frame's edge, below its title, where that spares width
 * @param picture the least width of a picture on a narrow card, in ems
 */
public record CardSizes(double em, boolean roomy, CardDetail detail, boolean close, double picture) {
    /** With pictures as narrow as can be. */
    public CardSizes(double em, boolean roomy, CardDetail detail, boolean close) {
        this(em, roomy, detail, close, 0);
    }

    /** With rows that begin beside the title of their frame. */
    public CardSizes(double em, boolean roomy, CardDetail detail) {
        this(em, roomy, detail, false);
    }

    /** With all that a card can show. */
    public CardSizes(double em, boolean roomy) {
        this(em, roomy, CardDetail.FULL);
    }

    /** The same with another detail. */
    public CardSizes with(CardDetail other) {
        return new CardSizes(em, roomy, other, close, picture);
    }

    /** The same with pictures that are so many ems wide at least. */
    public CardSizes withPictures(double ems) {
        return new CardSizes(em, roomy, detail, close, ems);
    }

    /** Every character of the monospaced font is this wide, in ems. */
    private static final double ADVANCE = 0.6;
    /** The longest range. */
    private static final String RANGE = "±1.2e-10";
    /** The width of a picture on a narrow card, in ems; and of one below which two ranges have room. */
    private static final double NARROW_PICTURE = 2.2;
    private static final double RANGED_PICTURE = 2.7;
    /** The line of a shape, in ems. */
    private static final double SHAPE_LINE = 1.05;
    /** What an update did, and that it did, in the place of the shape, is as long as this. */
    private static final String STEP = "Δ ±1.2e-10";

    public double em(double value) {
        return em * value;
    }

    /** Rounded up to whole pixels with a whole middle: ELK places on whole pixels, and lines must not lean. */
    public static double even(double value) {
        return 2 * Math.ceil(value / 2);
    }

    /** The width of a text. */
    public double textWidth(String text) {
        return text.length() * ADVANCE * em;
    }

    public double pad() {
        return em(0.6);
    }

    public double line() {
        return em(1.25);
    }

    public double thumbnail(CardKind kind) {
        return em(switch (kind) {
            case MAIN -> roomy ? 3.4 : detail == CardDetail.SHAPE ? 0.9 : detail.isNarrow() ? 1.4 : 1.7;
            case SIDE -> roomy ? 2.2 : detail == CardDetail.SHAPE ? 0.85 : detail.isBrief() ? 1.1 : 1;
            case CONSTANT, UNMADE -> 0;
        });
    }

    /** Between the numbers and their gradient, side by side. */
    public double between() {
        return em(0.4);
    }

    /** The line below the thumbnails that says from where to where their numbers go; without it a gap. */
    public double range() {
        return em(detail.hasRange() ? 1.05 : 0.2);
    }

    /** From the card's edge to what is in it, above and below. */
    public double margin(CardKind kind) {
        return em(kind == CardKind.MAIN ? 0.25 : 0.15);
    }

    /** The mark in front of a name, with its gap. */
    public double mark() {
        return em(0.95);
    }

    /** The line above numbers that says whether they are {@code .data} or the gradient; small cards have none. */
    public double label() {
        return detail.hasRange() ? em(1.1) : 0;
    }

    /** Returns whether leaves stand in the flow, and single numbers are larger. */
    public boolean isSpacious() {
        return detail == CardDetail.SPACIOUS;
    }

    /** Below numbers. */
    public double gridGap() {
        return em(roomy ? 0.2 : 0);
    }

    /** Returns how numbers stand on cards of these sizes. */
    public CardNumbers numbers() {
        return new CardNumbers(this);
    }

    double cardHeight(CardKind kind, TensorState tensor) {
        double numbers = kind == CardKind.MAIN || kind == CardKind.SIDE ? numbers().height(tensor) : 0;
        double shape = shapeLine(kind, tensor);
        return numbers == 0
                ? even(cardHeight(kind) + shape)
                : even(line() + shape + numbers + 2 * margin(kind));
    }

    /** The line below the name that says the shape, where that does not stand beside it; else 0. */
    public double shapeLine(CardKind kind, TensorState tensor) {
        NumberGrid grid = numbers().grid(tensor);
        boolean fits = grid != null && (grid.isNumber() || beside(tensor) <= Math.max(name(tensor), inside(tensor)));
        return kind == CardKind.MAIN && detail.isHanging() && !fits ? em(SHAPE_LINE) : 0;
    }

    /** The width of the name with its mark. */
    private double name(TensorState tensor) {
        return mark() + textWidth(Names.shortName(tensor));
    }

    /** The width of the name with the shape beside it. */
    private double beside(TensorState tensor) {
        return name(tensor) + em(0.6) + textWidth(ElementPlace.shape(tensor));
    }

    /** The height of a card with a picture. */
    public double cardHeight(CardKind kind) {
        return even(switch (kind) {
            case MAIN, SIDE -> line() + thumbnail(kind) + range() + 2 * margin(kind);
            case CONSTANT -> em(1.6);
            case UNMADE -> line() + thumbnail(CardKind.MAIN) + range() + 2 * margin(CardKind.MAIN);
        });
    }

    double cardWidth(CardKind kind, TensorState tensor) {
        if (kind == CardKind.UNMADE) {
            return em(8); // for a few words in every language
        }
        if (kind == CardKind.CONSTANT) {
            return textWidth(Values.text(tensor.data().item(), tensor.type())) + 2 * pad();
        }
        return Math.ceil(Math.max(title(kind, tensor), inside(tensor)) + 2 * pad());
    }

    private double title(CardKind kind, TensorState tensor) {
        if (detail.isBrief()) {
            return name(tensor);
        }
        if (shapeLine(kind, tensor) > 0) {
            return Math.max(name(tensor), textWidth(ElementPlace.shape(tensor)));
        }
        return Math.max(beside(tensor),
                tensor.parameter() && !detail.isNarrow() ? name(tensor) + em(0.6) + textWidth(STEP) : 0);
    }

    private double inside(TensorState tensor) {
        double numbers = numbers().width(tensor);
        if (numbers > 0) {
            return numbers;
        }
        double one = detail.isNarrow()
                ? em(Math.max(picture, detail.hasRange() ? RANGED_PICTURE : NARROW_PICTURE))
                : textWidth(RANGE);
        return tensor.requiresGrad() ? 2 * one + between() : Math.max(one, em(detail.isNarrow() ? 3 : 5));
    }

    /** Of a junction in which {@code lines} lines come in from the left. */
    public double junctionHeight(int lines) {
        return even(Math.max(em(1.6), lines * portStep() + em(0.6)));
    }

    /** How far lines into one junction keep apart. */
    public double portStep() {
        return even(em(0.45));
    }

    /** Of a folded module: its name, and a line about what is inside. */
    double moduleHeight() {
        return even(em(3.4));
    }

    double moduleWidth(String title) {
        return Math.ceil(Math.max(textWidth(title) + mark(), textWidth("999 Functions")) + 2 * pad());
    }

    /** How far a frame stands inside the frame around it. */
    public double frameInset() {
        return em(0.5);
    }

    double junctionWidth(String call) {
        return Math.ceil(textWidth(call) + em(detail.isNarrow() ? 0.9 : 1.4));
    }

    /** From a card to the junction below it. */
    public double stem() {
        return even(em(0.7));
    }

    /** Between cards above one junction. */
    public double sideGap() {
        return em(0.4);
    }

    /** Between columns: room for an arrow. */
    public double columnGap() {
        return em(detail.isNarrow() ? 0.95 : 1.3);
    }

    public double rowGap() {
        return em(0.7);
    }

    /** Between two lines that run side by side. */
    public double track() {
        return em(0.5);
    }

    public double framePad() {
        return em(0.4);
    }

    public double frameTitle() {
        return em(1.4);
    }

    public double titleWidth(String title) {
        return (title.length() + 2) * 0.6 * em + em(0.8);
    }

    /** From the edge of a frame to the first card of a row that something enters. */
    public double entryWidth(String title) {
        return close ? Math.min(em(1.4), titleWidth(title)) : titleWidth(title);
    }

    /** Between two frames: room for the line from the end of a row to the start of the next. */
    public double gutter() {
        return em(0.8);
    }
}
