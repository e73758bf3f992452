package tapedeck.ui.predictions;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.program.Span;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.AxisPainter.Tick;
import tapedeck.view.plot.Ticks;

/**
 * An axis of what the network is given, or answers, that is written in the units of the table.
 *
 * @param name of the column
 * @param span as the network has it
 * @param original the value in the table of what the network has; it grows with it
 */
record UnitAxis(String name, Span span, DoubleUnaryOperator original) {
    private static final int HALVINGS = 60;

    /** Of a column at the end of the chain. */
    static UnitAxis of(PreparationResult prepared, String column, Span span) {
        return new UnitAxis(column, span, value -> prepared.original(column, value));
    }

    /** As {@link #ticks(int)} along an axis, each with so much room. */
    List<Tick> ticks(Axis axis, double room) {
        double length = axis.to() - axis.from();
        return DoubleStream.of(ticks((int) Math.max(3, Math.abs(length) / room)))
                .mapToObj(tick -> new Tick(axis.from() + share(tick) * length, Numbers.shortest(tick))).toList();
    }

    /** Round numbers in the units of the table. */
    double[] ticks(int most) {
        double low = original.applyAsDouble(span.low());
        double high = original.applyAsDouble(span.high());
        return Double.isFinite(low) && Double.isFinite(high) && low < high
                ? Ticks.of(Axis.linear(low, high, 0, 1), most)
                : new double[0];
    }

    /** Where a number in the units of the table is: 0 at the low end, 1 at the high one. */
    double share(double tick) {
        double low = span.low();
        double high = span.high();
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (original.applyAsDouble(middle) < tick) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return span.share((low + high) / 2);
    }
}
