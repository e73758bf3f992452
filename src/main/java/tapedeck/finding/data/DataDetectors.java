package tapedeck.finding.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import tapedeck.data.profile.Profile;

/** All that looks wrong in a table. */
public final class DataDetectors {
    private static final List<DataDetector> DETECTORS = List.of(new TextAmongNumbers(), new InfiniteNumbers(),
            new MissingCells(), new Spellings(), new DuplicateRows(), new Leak(), new RareClass(), new ExtremeValue(),
            new WholeColumn(), new ManyCategories());

    private DataDetectors() {}

    /**
     * Returns what is found, those of one kind together. May take a second on a large table: not on the window's thread. Leaks and
     * rare classes are looked for only if the profile has a target.
     *
     * @throws CancellationException if the thread is interrupted; it still is then
     */
    public static List<DataFinding> of(Profile profile) {
        List<DataFinding> found = new ArrayList<>();
        for (DataDetector detector : DETECTORS) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            found.addAll(detector.look(profile));
        }
        return List.copyOf(found);
    }
}
