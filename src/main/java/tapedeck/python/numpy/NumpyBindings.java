package tapedeck.python.numpy;

import java.nio.file.Path;
import tapedeck.python.bridge.CallTable;

/** All of numpy's areas of calls, made anew for each run. */
public final class NumpyBindings {
    private NumpyBindings() {}

    /**
     * The areas of one run.
     *
     * @param tables the folder with the data sets that scripts load by name
     */
    public static CallTable.Area[] forRun(Path tables) {
        NumpyErrors errors = new NumpyErrors();
        NumpyCalls arrays = new NumpyCalls(errors);
        return new CallTable.Area[]{errors, arrays, new NumpyMathCalls(arrays, errors), new NumpyRandomCalls(arrays),
                new TableCalls(tables)};
    }
}
