package tapedeck.python.arrays;

import java.nio.file.Path;
import tapedeck.python.bridge.CallTable;

/** All of numpy's areas of calls, made anew for each run. */
public final class NumpyAreas {
    private NumpyAreas() {}

    /**
     * The areas of one run.
     *
     * @param tables the folder with the data sets that scripts load by name
     */
    public static CallTable.Area[] forRun(Path tables) {
        NumpyCalls arrays = new NumpyCalls();
        return new CallTable.Area[]{arrays, new NumpyMathCalls(arrays), new NumpyRandomCalls(arrays),
                new TableCalls(tables)};
    }
}
