package tapedeck.function;

import java.util.List;
import tapedeck.text.Python;

/** To the first input is added a multiple of what the other two make, elementwise and broadcast. Saves these two. */
interface AddedPointwise extends PointwiseOfSeveral {
    /** Returns what the multiple is. */
    double value();

    @Override
    default String python(List<String> in) {
        return Python.torch(call(), in.get(0), in.get(1), in.get(2),
                value() == 1 ? "" : "value=" + Python.number(value()));
    }

    @Override
    default boolean saves(int i) {
        return i > 0;
    }
}
