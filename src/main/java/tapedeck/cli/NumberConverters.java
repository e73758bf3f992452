package tapedeck.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.text.Numbers;

/** Numbers as people write and read them. */
public final class NumberConverters {
    private NumberConverters() {}

    private static Number number(String text, Limits limits) {
        return switch (NumberInput.of(text, limits)) {
            case NumberInput.Accepted(Number value) -> value;
            case NumberInput.Refused(Message why) -> throw new UsageException(why);
        };
    }

    /** To ten digits; what is not finite as PyTorch prints it. */
    public static String text(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.10g", value) : Numbers.exact(value);
    }

    /** To the last digit; what is not finite as PyTorch prints it. */
    public static String exact(double value) {
        return Double.isFinite(value) ? Double.toString(value) : Numbers.exact(value);
    }

    /** A learning rate: finite, 0 or more. */
    public static final class Rate implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double value = number(text, Limits.ANY).doubleValue();
            if (value < 0) {
                throw new UsageException(Message.of("cli.negativeRate", "text", text));
            }
            return value;
        }
    }

    /** A whole number from 1. */
    public static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return number(text, Limits.whole(1, Integer.MAX_VALUE)).intValue();
        }
    }

    /** Any whole number of 64 bits. */
    public static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return number(text, Limits.ANY_WHOLE).longValue();
        }
    }
}
