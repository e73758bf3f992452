package tapedeck.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints the figures of one group, a line each. */
public final class Report {
    private final String group;
    private final PrintStream out;

    /** For {@code group}. */
    public Report(String group, PrintStream out) {
        this.group = group;
        this.out = out;
    }

    /** A figure by itself. */
    public void figure(String name, double value, String unit) {
        out.printf(Locale.ROOT, "bench %s %s: %s %s%n", group, name, number(value), unit);
    }

    /** A figure, and how many times better it is than its peer's in the same run. */
    public void figure(String name, double value, String unit, double ratio, String peer) {
        out.printf(Locale.ROOT, "bench %s %s: %s %s (%.2f x %s)%n", group, name, number(value), unit, ratio, peer);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
