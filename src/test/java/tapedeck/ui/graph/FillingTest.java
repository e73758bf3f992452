package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Invariants;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.layout.PaneRoom;
import tapedeck.ui.graph.model.ModuleFolding;

/** A small graph stands in one row that fills its room. */
class FillingTest {
    private static final double EM = 13;

    /** {@code (a · b + c)}, or {@code (w · x).sum()} with its mean: five tensors. */
    private static TapeSnapshot five(int... shape) {
        Sketches tape = new Sketches();
        NdArray data = NdArray.full(Shape.of(shape), 0.5);
        long p = tape.call("mul", "p", data, tape.leaf("a", data, true), tape.leaf("b", data, true));
        tape.call("add", "y", data, p, tape.leaf("c", data, true));
        return tape.snapshot();
    }

    /** In a lesson, at 1280 by 720 with and without lines of the program below. */
    @ParameterizedTest
    @CsvSource({"760,440", "760,636"})
    void aKnownGraphHasItsLeavesOneBelowTheOtherAndFillsMoreOfTheHeight(double width, double height) {
        for (TapeSnapshot snapshot : List.of(five(), five(3))) {
            PaneRoom paper = new PaneRoom(width, height, EM, false, true);
            GraphLayout layout = new LayoutEngine().layout(paper.request(snapshot, ModuleFolding.NONE), () -> false);
            Box a = Invariants.at(layout.cards(), 0L);
            Box b = Invariants.at(layout.cards(), 1L);
            assertThat(a.x()).isEqualTo(b.x());
            assertThat(b.y()).isGreaterThan(a.bottom());
            double zoom = Viewport.scaleToFit(layout.size(), width, height, 0.4 * EM, Viewport.MAX_FIT);
            assertThat(zoom).as("larger than the text around").isGreaterThan(1.2);
            assertThat(zoom * layout.size().height()).as("not a strip").isGreaterThan(0.4 * 440);
        }
    }

    @ParameterizedTest
    @CsvSource({"856,520,false", "856,640,false", "1232,460,false", "1232,300,false", "1232,640,true", "856,640,true"})
    void fiveTensorsTakeMostOfTheWidthOrTheHeight(double width, double height, boolean presented) {
        for (TapeSnapshot snapshot : List.of(five(), five(3), five(2, 2))) {
            PaneRoom paper = new PaneRoom(width, height, EM, presented, false);
            GraphLayout layout = new LayoutEngine().layout(paper.request(snapshot, ModuleFolding.NONE), () -> false);
            Box size = layout.size();
            double zoom = Viewport.scaleToFit(size, width, height, 0.4 * EM,
                    presented ? Viewport.MAX_ZOOM : Viewport.MAX_FIT);
            assertThat(layout.junctions().values().stream().map(Box::centerY).distinct()).as("one row").hasSize(1);
            assertThat(zoom).as("no smaller than the text around").isGreaterThanOrEqualTo(0.98);
            assertThat(Math.max(zoom * size.width() / width, zoom * size.height() / height))
                    .isGreaterThanOrEqualTo(0.6);
        }
    }

    /** Beside the text of a lesson: before a class, and in a window of 960 by 540. */
    @ParameterizedTest
    @CsvSource({"767,566,20,0.76", "536,440,15,0.97"})
    void whereCardsWithAllOfItWouldBreakTheRowTheyAreNarrower(double width, double height, double em, double least) {
        PaneRoom paper = new PaneRoom(width, height, em, false, true, false, least);
        GraphLayout layout = new LayoutEngine().layout(paper.request(five(), ModuleFolding.NONE), () -> false);
        assertThat(layout.junctions().values().stream().map(Box::centerY).distinct()).hasSize(1);
        assertThat(Viewport.scaleToFit(layout.size(), width, height, 0.4 * em, Viewport.MAX_FIT))
                .isGreaterThanOrEqualTo(0.94);
    }

    @ParameterizedTest
    @CsvSource({"1270,492,20", "1905,745,30"})
    void beforeAClassAllOfANetworkIsRatherSmallerThanCut(double width, double height, double em) throws Exception {
        TapeSnapshot snapshot = Sketches.moments(Sketches.fizzBuzz()).getLast();
        PaneRoom paper = new PaneRoom(width, height, em, false, true, false, PaneRoom.PRESENTED);
        GraphLayout layout = new LayoutEngine().layout(paper.request(snapshot, ModuleFolding.NONE), () -> false);
        assertThat(Viewport.scaleToFit(layout.size(), width, height, 0.4 * em, Viewport.MAX_FIT))
                .isGreaterThanOrEqualTo(PaneRoom.CLOSE * PaneRoom.PRESENTED);
    }

    /** Weights of a layer of 16 units, there and transposed, beside a program at 1280 by 720. */
    @Test
    void aGraphOfWhichAllIsReadWithPicturesIsNotCutForTheNumbersOfSixteen() {
        Sketches tape = new Sketches();
        NdArray column = NdArray.full(Shape.of(16, 1), 0.5);
        NdArray row = NdArray.full(Shape.of(1, 16), 0.5);
        NdArray many = NdArray.full(Shape.of(64, 16), 0.5);
        long first = tape.call("t", "t1", row, tape.leaf("0.weight", column, true));
        long hidden = tape.call("addmm", "t2", many, tape.leaf("0.bias", row, true),
                tape.leaf("x", NdArray.full(Shape.of(64, 1), 0.5), false), first);
        long squeezed = tape.call("tanh", "t3", many, hidden);
        long second = tape.call("t", "t4", column, tape.leaf("2.weight", row, true));
        long out = tape.call("addmm", "t5", NdArray.full(Shape.of(64, 1), 0.5), tape.leaf("2.bias", row, true),
                squeezed, second);
        tape.call("mse_loss", "loss", NdArray.scalar(0.2), out,
                tape.leaf("y", NdArray.full(Shape.of(64, 1), 0.5), false));
        PaneRoom paper = new PaneRoom(870, 514, 15, false, true);
        GraphLayout layout = new LayoutEngine().layout(paper.request(tape.snapshot(), ModuleFolding.NONE), () -> false);
        assertThat(Viewport.scaleToFit(layout.size(), 870, 514, 6, Viewport.MAX_FIT))
                .isGreaterThanOrEqualTo(0.9);
    }

    /** Eight layers beside the text of a lesson at 1280 by 720: a column of one layer a line would be a third of the width. */
    @Test
    void aDeepGraphOfWhichAllIsSeenWithPicturesFillsThePane() {
        Sketches tape = new Sketches();
        NdArray square = NdArray.full(Shape.of(16, 16), 0.5);
        NdArray many = NdArray.full(Shape.of(64, 16), 0.5);
        long x = tape.leaf("x", many, false);
        for (int i = 0; i < 8; i++) {
            long turned = tape.call("t", "t" + i, square, tape.leaf("layers." + i + ".weight", square, true));
            long bias = tape.leaf("layers." + i + ".bias", NdArray.full(Shape.of(16), 0.5), true);
            x = tape.call("relu", "h" + i, many, tape.call("addmm", "m" + i, many, bias, x, turned));
        }
        tape.call("mean", "loss", NdArray.scalar(0.2), x);
        PaneRoom paper = new PaneRoom(855, 640, EM, false, true, true, PaneRoom.READABLE);
        GraphLayout layout = new LayoutEngine().layout(paper.request(tape.snapshot(), ModuleFolding.NONE), () -> false);
        assertThat(layout.size().width() / layout.size().height()).isBetween(0.9, 2.0);
        assertThat(Viewport.scaleToFit(layout.size(), 855, 640, 0.4 * EM, Viewport.MAX_FIT)).isGreaterThan(0.65);
    }

    /** Two layers of a few neurons with a long name at their end, as they are with 1280 by 720 pixels. */
    private static TapeSnapshot few() {
        Sketches tape = new Sketches().scope("layer 1");
        long m1 = tape.call("matmul", "m1", NdArray.zeros(Shape.of(32, 8)), tape.leaf("x", 32, 2),
                tape.parameter("w1", 2, 8));
        long z1 = tape.call("add", "z1", NdArray.zeros(Shape.of(32, 8)), m1, tape.parameter("b1", 8));
        long h1 = tape.call("tanh", "h1", NdArray.zeros(Shape.of(32, 8)), z1);
        tape.scope("head");
        long m2 = tape.call("matmul", "m2", NdArray.zeros(Shape.of(32, 1)), h1, tape.parameter("w2", 8, 1));
        long logits = tape.call("add", "logits", NdArray.zeros(Shape.of(32, 1)), m2, tape.parameter("b2", 1));
        tape.scope("loss");
        tape.call("binary_cross_entropy_with_logits", "loss", NdArray.scalar(1), logits, tape.leaf("y", 32, 1));
        return tape.snapshot();
    }

    /** In Step beside the listing, in Watch, and before a class. */
    @ParameterizedTest
    @CsvSource({"936,508,16,0.97,54", "1190,508,16,0.97,85", "1210,492,20,0.76,60"})
    void whatIsSeenWholeHasItsFewNumbersAndPicturesAsWideAsTheRoomLetsThem(double width, double height, double em,
            double least, double picture) {
        PaneRoom paper = new PaneRoom(width, height, em, false, true, false, least);
        LayoutEngine.Request request = paper.request(few(), ModuleFolding.NONE);
        GraphLayout layout = new LayoutEngine().layout(request, () -> false);
        double zoom = Viewport.scaleToFit(layout.size(), width, height, 0.4 * em, Viewport.MAX_FIT);
        assertThat(zoom).as("all of it, and read").isGreaterThanOrEqualTo(PaneRoom.CLOSE * least);
        assertThat(layout.frames()).as("no module in two rows").hasSize(3);
        assertThat(layout.junctions().values().stream().map(Box::centerY).distinct()).hasSize(2);
        few().tensors().stream().filter(tensor -> tensor.shape().numel() <= 16)
                .forEach(tensor -> assertThat(request.metrics().numbers().grid(tensor)).as(tensor.name()).isNotNull());
        double pictures = Invariants.at(layout.cards(), 2L).width() - 2 * request.metrics().pad();
        assertThat(zoom * (pictures - request.metrics().between()) / 2).isGreaterThanOrEqualTo(picture);
    }
}
