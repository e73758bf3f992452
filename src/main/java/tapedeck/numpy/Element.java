package tapedeck.numpy;

import java.util.Locale;
import tapedeck.array.DType;
import tapedeck.array.EngineException;

/**
 * The type of an ndarray's elements. Numbers are those of the engine's {@link DType}; text and Python's objects are held as places in a
 * list that Python keeps.
 *
 * @param number the type of the numbers, or of the places: int64
 * @param word {@code float64}, {@code U5} for texts of at most five characters, {@code object}
 */
public record Element(DType number, String word) {
    /** Python's objects. */
    public static final Element OBJECT = new Element(DType.INT64, "object");
    static final Element BOOL = of(DType.BOOL);
    static final Element INT64 = of(DType.INT64);
    static final Element FLOAT64 = of(DType.FLOAT64);

    /** Numbers of this type. */
    public static Element of(DType number) {
        return new Element(number, number.word());
    }

    /**
     * By its word.
     *
     * @throws EngineException of kind TYPE if numpy, or Tapedeck, has none of that name
     */
    public static Element of(String word) {
        if (word.equals("object")) {
            return OBJECT;
        }
        if (word.startsWith("U")) {
            return new Element(DType.INT64, word);
        }
        for (DType each : DType.values()) {
            if (each.word().equals(word)) {
                return of(each);
            }
        }
        throw EngineException.type("numpy's " + word + " is not in Tapedeck");
    }

    /** Returns whether they are numbers or truth values. */
    public boolean isNumber() {
        return word.equals(number.word());
    }

    /** Returns whether they are truth values. */
    public boolean isBool() { return number == DType.BOOL; }

    /** Returns whether they are fractions. */
    public boolean isFloating() { return number.isFloating(); }

    /** {@code numpy.promote_types}: int32 and int64 together with float32 are float64. */
    public Element and(Element other) {
        if (!isNumber() || !other.isNumber()) {
            return texts(other);
        }
        DType a = number;
        DType b = other.number;
        if (a.isFloating() != b.isFloating()) {
            DType whole = a.isFloating() ? b : a;
            DType fraction = a.isFloating() ? a : b;
            return of(whole == DType.INT32 || whole == DType.INT64 ? DType.FLOAT64 : fraction);
        }
        return of(a.and(b));
    }

    private Element texts(Element other) {
        if (word.startsWith("U") && other.word.startsWith("U")) {
            return width() >= other.width() ? this : other;
        }
        return OBJECT;
    }

    private int width() {
        return Integer.parseInt(word.substring(1));
    }

    /** The class of its scalars, as messages have it: {@code numpy.str_}. */
    public String scalar() {
        return "numpy."
                + (word.startsWith("U") ? "str_" : word.equals("object") ? "object_" : word.toLowerCase(Locale.ROOT));
    }
}
