package tapedeck.export.report;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The numbers along one side of a picture, in steps or in powers of ten.
 *
 * @param low the least of them
 * @param high the greatest, above it
 * @param logarithmic whether equal factors are equally far apart; then {@code low} is above 0
 */
record PrintedAxis(double low, double high, boolean logarithmic) {
    private static final int MOST = 6;
    /** What stands in each power of ten: the more, the fewer there are. */
    private static final List<List<Integer>> DIGITS = List.of(List.of(1), List.of(1, 3), List.of(1, 2, 5));

    /**
     * Around these numbers; logarithmic where none is below 0 and those above are more than tenfold apart: then 0 lies at
     * {@code low}, the least above it.
     */
    static PrintedAxis around(DoubleStream numbers) {
        double[] all = numbers.filter(Double::isFinite).sorted().toArray();
        double least = all.length == 0 ? 0 : all[0];
        double most = all.length == 0 ? 1 : all[all.length - 1];
        if (most <= least) {
            return new PrintedAxis(least - 0.5, least + 0.5, false);
        }
        double above = least < 0 ? most : DoubleStream.of(all).filter(each -> each > 0).findFirst().orElse(most);
        return most / above > 10 ? new PrintedAxis(above, most, true) : new PrintedAxis(least, most, false);
    }

    /** From 0 at {@code low} to 1 at {@code high}. */
    double share(double value) {
        return logarithmic
                ? Math.log(Math.max(1, value / low)) / Math.log(high / low)
                : (value - low) / (high - low);
    }

    private List<Double> ticks(int from, int to, List<Integer> digits) {
        return IntStream.rangeClosed(from, to).boxed()
                .flatMap(power -> digits.stream().map(digit -> Double.parseDouble(digit + "e" + power)))
                .filter(each -> each >= low * (1 - 1e-9) && each <= high * (1 + 1e-9)).toList();
    }

    /** Round numbers along it, a few. */
    List<Double> ticks() {
        if (logarithmic) {
            int from = (int) Math.ceil(Math.log10(low) - 1e-9);
            int to = (int) Math.floor(Math.log10(high) + 1e-9);
            int every = Math.max(1, Math.ceilDiv(to - from + 1, MOST));
            if (every == 1) {
                return DIGITS.stream().map(digits -> ticks(from - 1, to, digits)).filter(all -> all.size() <= MOST)
                        .reduce(List.of(), (_, last) -> last);
            }
            return IntStream.rangeClosed(from, to).filter(power -> (power - from) % every == 0)
                    .mapToObj(power -> Double.parseDouble("1e" + power)).toList();
        }
        double unit = Math.pow(10, Math.floor(Math.log10((high - low) / MOST)));
        double step = DoubleStream.of(1, 2, 5, 10).map(each -> each * unit).filter(each -> (high - low) / each <= MOST)
                .findFirst().orElse(10 * unit);
        return IntStream.rangeClosed((int) Math.ceil(low / step), (int) Math.floor(high / step))
                .mapToObj(i -> i * step).toList();
    }
}
