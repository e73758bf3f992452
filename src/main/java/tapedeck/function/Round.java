package tapedeck.function;

import java.util.List;
import tapedeck.text.Python;

/** The nearest number of so many decimals, of two the even one, elementwise; its gradient is 0. */
public record Round(int decimals) implements Steps {
    @Override
    public String call() {
        return "round";
    }

    @Override
    public String gradFn() {
        return decimals == 0 ? "RoundBackward0" : "RoundBackward1";
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), decimals == 0 ? "" : "decimals=" + decimals);
    }

    @Override
    public double value(double x) {
        double scale = Math.pow(10, Math.abs(decimals));
        return decimals < 0
                ? Math.rint(x / scale) * scale
                : decimals == 0 ? Math.rint(x) : Math.rint(x * scale) / scale;
    }
}
