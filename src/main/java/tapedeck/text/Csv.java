package tapedeck.text;

/** Cells of a table of numbers that programs read: with commas, and numbers as Python has them. */
public final class Csv {
    private Csv() {}

    /** A text as a cell; in quotes where it must be. */
    public static String cell(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** To the last bit: {@code 0.1}, {@code nan}, {@code -inf}. */
    public static String number(double value) {
        return PythonText.repr(value);
    }
}
