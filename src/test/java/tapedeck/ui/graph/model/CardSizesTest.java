package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.TensorState;

/** At 10 pixels an em; a character is 6 pixels wide. */
class CardSizesTest {
    private final CardSizes roomy = new CardSizes(10, true);
    private final CardSizes tight = new CardSizes(10, false);

    private static TensorState tensor(String name, boolean requiresGrad, int... shape) {
        return new TensorState(0, name, NdArray.full(Shape.of(shape), 2), null, true, requiresGrad, false, null);
    }

    @Test
    void aCardHoldsItsTitleAndTwoThumbnails() {
        assertThat(roomy.cardHeight(CardKind.MAIN)).as("12.5 + 34 + 10.5 + 2·2.5, even").isEqualTo(62);
        assertThat(tight.cardHeight(CardKind.MAIN)).as("12.5 + 17 + 10.5 + 2·2.5, even").isEqualTo(46);
        assertThat(roomy.cardHeight(CardKind.SIDE)).as("12.5 + 22 + 10.5 + 2·1.5, even").isEqualTo(48);
        assertThat(tight.cardHeight(CardKind.SIDE)).as("12.5 + 10 + 10.5 + 2·1.5, even").isEqualTo(36);
        assertThat(roomy.cardHeight(CardKind.CONSTANT)).isEqualTo(16);
    }

    @Test
    void aCardIsAsWideAsItsTitleOrItsPictures() {
        assertThat(roomy.cardWidth(CardKind.MAIN, tensor("w1", true, 8, 3))).as("2·8·6 + 4 + 12").isEqualTo(112);
        assertThat(roomy.cardWidth(CardKind.SIDE, tensor("w1", true, 8, 3))).as("the same").isEqualTo(112);
        assertThat(roomy.cardWidth(CardKind.MAIN, tensor("x", false, 8, 3)))
                .as("9.5 + 6 + 6 + 5·6 + 12, in whole pixels")
                .isEqualTo(64);
        assertThat(roomy.cardWidth(CardKind.MAIN, tensor("a_long_name", true, 64, 100)))
                .as("9.5 + 11·6 + 6 + 8·6 + 12, in whole pixels").isEqualTo(142);
        assertThat(roomy.cardWidth(CardKind.CONSTANT, tensor("", false))).as("6 + 12")
                .isCloseTo(18, within(1e-9));
    }

    @Test
    void aCardOfFewNumbersHoldsThemAndTheirGradientsSideBySide() {
        TensorState vector = tensor("w", true, 3);
        assertThat(roomy.cardWidth(CardKind.MAIN, vector)).as("2·(6·6 + 4) + 4 + 12").isEqualTo(96);
        assertThat(roomy.cardHeight(CardKind.MAIN, vector)).as("12.5 + 11 + 3·16.5 + 2 + 2·2.5, even").isEqualTo(80);
        assertThat(tight.cardHeight(CardKind.MAIN, vector)).as("12.5 + 11 + 3·11 + 2·2.5, even").isEqualTo(62);
        TensorState number = tensor("b", true);
        assertThat(roomy.cardWidth(CardKind.SIDE, number)).as("2·6·1.25·6 + 4 + 12").isEqualTo(106);
        assertThat(roomy.cardHeight(CardKind.SIDE, number)).as("12.5 + 11 + 17 + 2 + 2·1.5").isEqualTo(46);
        assertThat(roomy.cardWidth(CardKind.MAIN, tensor("x", false, 3))).as("a vector shows that it has none")
                .isEqualTo(96);
    }

    @Test
    void aCardOfAMatrixHoldsItsGradientsBelow() {
        TensorState matrix = tensor("W", true, 4, 4);
        assertThat(roomy.cardWidth(CardKind.SIDE, matrix)).as("4·(5·6 + 6.5) + 12").isEqualTo(158);
        assertThat(roomy.cardHeight(CardKind.SIDE, matrix)).as("12.5 + 2·(11 + 4·16.5 + 2) + 2·1.5, even")
                .isEqualTo(174);
        assertThat(roomy.cardHeight(CardKind.MAIN, tensor("x", false, 4, 4))).as("12.5 + 11 + 66 + 2 + 5, even")
                .isEqualTo(98);
        assertThat(roomy.cardWidth(CardKind.SIDE, tensor("b", true, 1, 3)))
                .as("3·(5·6 + 4.5) + 12, and a sign before its gradients").isEqualTo(126);
        assertThat(roomy.cardHeight(CardKind.SIDE, tensor("b", true, 1, 3))).as("12.5 + 2·(16.5 + 2 + 1) + 3, even")
                .isEqualTo(56);
        assertThat(tight.with(CardDetail.BRIEF).cardWidth(CardKind.SIDE, matrix)).as("4·(5·6 + 5.5) + 12")
                .isEqualTo(154);
    }

    @Test
    void aNarrowCardHasItsShapeBelowItsName() {
        CardSizes narrow = tight.with(CardDetail.NARROW);
        TensorState hidden = tensor("m1", true, 64, 100);
        assertThat(narrow.shapeLine(CardKind.MAIN, hidden)).isEqualTo(10.5);
        assertThat(narrow.cardWidth(CardKind.MAIN, hidden)).as("2·27 + 4 + 12").isEqualTo(70);
        assertThat(narrow.cardHeight(CardKind.MAIN, hidden) - narrow.cardHeight(CardKind.MAIN)).isBetween(10.0, 12.0);
        assertThat(narrow.shapeLine(CardKind.SIDE, hidden)).as("a leaf hangs over its neighbours").isZero();
        assertThat(narrow.shapeLine(CardKind.MAIN, tensor("loss", true))).as("beside").isZero();
        assertThat(narrow.with(CardDetail.BRIEF).shapeLine(CardKind.MAIN, hidden)).as("it has none").isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BARE")
    void everyCardShowsUpToSixteenNumbersWithFewerDigitsWhereRoomIsShort(CardDetail detail) {
        CardNumbers numbers = tight.with(detail).numbers();
        for (int[] shape : new int[][]{{}, {4}, {1, 4}, {4, 1}, {8, 1}, {4, 4}, {2, 8}, {8, 2}, {3, 5}, {16}}) {
            TensorState tensor = tensor("w", true, shape);
            assertThat(numbers.grid(tensor)).as("%s", List.of(tensor.shape())).isNotNull();
            assertThat(numbers.hasRoom(CardKind.MAIN, tensor, tight.with(detail).cardWidth(CardKind.MAIN, tensor),
                    tight.with(detail).cardHeight(CardKind.MAIN, tensor))).isTrue();
        }
        assertThat(numbers.grid(tensor("w", true, 17))).isNull();
        assertThat(numbers.grid(tensor("b", true, 1, 8))).as("one line is broken").isEqualTo(new NumberGrid(2, 4));
    }

    @Test
    void aCardOfFewDigitsHasNoPlaceForAGradientThatNeverComes() {
        TensorState labels = tensor("Y", false, 4, 1);
        assertThat(tight.cardWidth(CardKind.MAIN, labels)).as("2·(6·6 + 4) + 4 + 12").isEqualTo(96);
        assertThat(tight.with(CardDetail.BRIEF).cardWidth(CardKind.MAIN, labels)).as("5·6 + 3 + 12, in whole pixels")
                .isEqualTo(45);
    }

    @Test
    void aBriefCardHasItsNameAndPicturesAndIsHalfAsWide() {
        CardSizes brief = tight.with(CardDetail.BRIEF);
        TensorState matrix = tensor("w1", true, 8, 30);
        assertThat(brief.cardWidth(CardKind.MAIN, matrix)).as("2·22 + 4 + 12, without range and shape").isEqualTo(60);
        assertThat(brief.cardHeight(CardKind.MAIN)).as("12.5 + 14 + 2 + 2·2.5, even").isEqualTo(34);
        assertThat(brief.cardWidth(CardKind.MAIN, tensor("a_long_name", true, 8, 30))).as("9.5 + 11·6 + 12")
                .isEqualTo(88);
        TensorState number = tensor("b", true);
        assertThat(brief.cardWidth(CardKind.MAIN, number)).as("6·1.25·6 + 12").isEqualTo(57);
        assertThat(brief.cardHeight(CardKind.MAIN, number)).as("12.5 + 2·12.5 + 2·2.5, even").isEqualTo(44);
        assertThat(brief.cardWidth(CardKind.MAIN, tensor("b", true, 4))).as("2·(5·6 + 3) + 4 + 12").isEqualTo(82);
    }

    @Test
    void aSpaciousCardHasItsNumberAndItsGradientInLinesOfTheirOwn() {
        CardSizes spacious = roomy.with(CardDetail.SPACIOUS);
        TensorState number = tensor("b", true);
        assertThat(spacious.cardWidth(CardKind.MAIN, number)).as("5·6 + 4 + 7·1.4·6 + 12, in whole pixels")
                .isEqualTo(105);
        assertThat(spacious.cardWidth(CardKind.MAIN, result("loss", "loss", 1))).as("7·6, for ∂/∂loss, in place of 5·6")
                .isEqualTo(117);
        assertThat(spacious.cardHeight(CardKind.MAIN, number)).as("12.5 + 2·(19 + 2) + 2·2.5, even").isEqualTo(60);
        assertThat(spacious.numbers().gradientLabel(result("p", "y", 3), 105)).isEqualTo("∂y/∂p");
    }

    @Test
    void aJunctionHoldsItsNameAndItsLines() {
        assertThat(roomy.junctionHeight(1)).isEqualTo(16);
        assertThat(roomy.junctionHeight(5)).as("5·6 + 6").isEqualTo(36);
        assertThat(roomy.junctionWidth("mul")).as("3·6 + 14").isEqualTo(32);
    }

    @Test
    void aFoldedModuleHoldsItsNameAndHowManyFunctions() {
        assertThat(roomy.moduleWidth("m")).as("13·6 + 12").isEqualTo(90);
        assertThat(roomy.moduleWidth("a module of a name")).as("18·6 + 9.5 + 12").isEqualTo(130);
        assertThat(roomy.moduleHeight()).isEqualTo(34);
        assertThat(roomy.titleWidth("net")).as("5·6 + 8").isEqualTo(38);
    }

    @Test
    void everythingGrowsWithTheType() {
        CardSizes large = new CardSizes(20, true);
        assertThat(large.track()).isEqualTo(2 * roomy.track()).isEqualTo(10);
        assertThat(large.gutter()).isEqualTo(16);
        assertThat(large.columnGap()).isEqualTo(26);
        assertThat(large.rowGap()).isEqualTo(14);
        assertThat(large.sideGap()).isEqualTo(8);
        assertThat(large.stem()).isEqualTo(14);
        assertThat(large.framePad()).isEqualTo(8);
        assertThat(large.frameTitle()).isEqualTo(28);
        assertThat(large.frameInset()).isEqualTo(10);
    }

    private static TensorState result(String name, String root, double grad) {
        return new TensorState(0, name, NdArray.scalar(2), NdArray.scalar(grad), false, true, false, "F", 0, false,
                null, List.of(), DType.FLOAT64, null, root, false);
    }

    private String label(TensorState tensor) {
        return roomy.numbers().gradientLabel(tensor, roomy.cardWidth(CardKind.MAIN, tensor));
    }

    @Test
    void aDerivativeIsNamedAsLongAsThereIsRoomBesideTheData() {
        assertThat(label(tensor("w", true))).isEqualTo(".grad");
        assertThat(label(result("h", "loss", -0.01404))).isEqualTo("∂loss/∂h");
        assertThat(label(result("loss", "loss", 1))).as("as it is called in the formulas beside it")
                .isEqualTo("∂loss/∂loss");
        assertThat(label(result("h", "total_loss", -0.01404))).isEqualTo("∂/∂h");
        assertThat(label(result("a_long_name", "a_very_long_root", -1.234e-5)))
                .as("the name is above it").isIn("∂/∂a_long_name", "∂");
        TensorState loss = result("loss", "loss", 1);
        assertThat(roomy.numbers().gradientLabel(loss, 2 * roomy.cardWidth(CardKind.MAIN, loss)))
                .as("in a wide card of a strip")
                .isEqualTo("∂loss/∂loss");
    }
}
