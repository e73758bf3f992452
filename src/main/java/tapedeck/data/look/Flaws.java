package tapedeck.data.look;

import java.util.List;

/** All that looks wrong in a table. */
public final class Flaws {
    private static final List<FlawDetector> DETECTORS = List.of(new TextAmongNumbers(), new InfiniteNumbers(),
            new MissingCells(), new Spellings(), new DuplicateRows(), new Leak(), new RareClass(), new ExtremeValue(),
            new WholeColumn(), new ManyCategories());

    private Flaws() {}

    /**
     * What is found, those of one kind together. May take a second on a large table: not on the window's thread. Leaks and
     * rare classes are looked for only if the profile has a target.
     */
    public static List<Flaw> of(Profile profile) {
        return DETECTORS.stream().flatMap(detector -> detector.look(profile).stream()).toList();
    }
}
