package tapedeck.python.arrays;

import tapedeck.python.bridge.CallTable;

/** All of numpy's areas of calls, made anew for each run. */
public final class NumpyAreas {
    private NumpyAreas() {}

    /** The areas of one run. */
    public static CallTable.Area[] forRun() {
        NumpyCalls arrays = new NumpyCalls();
        return new CallTable.Area[]{arrays, new NumpyMathCalls(arrays), new NumpyRandomCalls(arrays)};
    }
}
