package tapedeck.playground;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** An input of the network, made of a point's two coordinates, which are about within [-1, 1]. */
enum Feature {
    /** The first coordinate. */
    X1("x1", (x, _) -> x),
    /** The second coordinate. */
    X2("x2", (_, y) -> y),
    /** The square of the first. */
    X1_SQUARED("x1x1", (x, _) -> x * x),
    /** The square of the second. */
    X2_SQUARED("x2x2", (_, y) -> y * y),
    /** The product of both. */
    PRODUCT("x1x2", (x, y) -> x * y),
    /** A wave over the first. */
    SIN_X1("sinx1", (x, _) -> StrictMath.sin(2 * Math.PI * x)),
    /** A wave over the second. */
    SIN_X2("sinx2", (_, y) -> StrictMath.sin(2 * Math.PI * y));

    private final String id;
    private final DoubleBinaryOperator value;

    Feature(String id, DoubleBinaryOperator value) {
        this.id = id;
        this.value = value;
    }

    /** Its name in settings. */
    String id() {
        return id;
    }

    /** The feature of a point. */
    double of(double x, double y) {
        return value.applyAsDouble(x, y);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    static Feature named(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no feature " + id));
    }
}
