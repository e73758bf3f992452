package tapedeck.export.report;

import java.util.ArrayList;
import java.util.List;

/** The dashes of takes' curves: what is printed may have no colours. Lengths of strokes and gaps, in pixels. */
final class PrintedDashes {
    /** As many as come together with another colour each time. */
    private static final List<List<Double>> ROWS = List.of(List.of(), List.of(7.0, 4.0), List.of(12.0, 3.0),
            List.of(9.0, 3.0, 2.0, 3.0), List.of(16.0, 5.0));

    private PrintedDashes() {}

    /** Of the take at that place, for all its training rows; none for a whole line. */
    static List<Double> of(int index) {
        return ROWS.get(index % ROWS.size());
    }

    /** The same for its test rows: short ones, with as many dots between them as takes stand before it. */
    static List<Double> tests(int index) {
        List<Double> dashes = new ArrayList<>(List.of(4.0, 3.0));
        for (int i = 0; i < index % ROWS.size(); i++) {
            dashes.addAll(List.of(1.0, 3.0));
        }
        return dashes;
    }
}
