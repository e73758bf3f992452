package tapedeck.python.numpy;

import java.util.Set;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.numpy.FloatingError;
import tapedeck.python.bridge.CallTable;

/** Tells Python's side where a number was divided by zero or became too large: it warns, raises or says nothing. */
final class NumpyErrors implements CallTable.Area {
    private @Nullable Value told;

    @Override
    public void into(CallTable table) {
        table.put("np_errors_to", in -> {
            told = in.value(0);
            return null;
        });
    }

    /**
     * Python's exception passes through here if that is what the script wants.
     *
     * @param where name of the ufunc, as numpy says it
     */
    void tell(String where, Set<FloatingError> met) {
        Value function = told;
        if (function != null) {
            met.forEach(each -> function.execute(each.name(), where));
        }
    }
}
