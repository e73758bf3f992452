package tapedeck.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers as people write and read them: not what Java also accepts ({@code NaN}, {@code 1d}, {@code 0x1p3}). */
final class NumberConverters {
    private NumberConverters() {}

    private static double decimal(String text, String what) {
        if (text.strip().matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
            throw new TypeConversionException("'" + text + "' is too large");
        }
        throw new TypeConversionException("'" + text + "' is not " + what);
    }

    /** To ten digits; what is not finite as PyTorch prints it. */
    static String text(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.10g", value) : special(value);
    }

    /** To the last digit; what is not finite as PyTorch prints it. */
    static String exact(double value) {
        return Double.isFinite(value) ? Double.toString(value) : special(value);
    }

    private static String special(double value) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }

    /** A learning rate: finite, 0 or more. */
    static final class Rate implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double value = decimal(text, "a number, such as 0.1");
            if (value < 0) {
                throw new TypeConversionException("Invalid learning rate: " + value + "; it must be 0 or more");
            }
            return value + 0.0; // -0 is 0
        }
    }

    /** A whole number from 1. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                int value = Integer.parseInt(text.strip());
                if (value >= 1) {
                    return value;
                }
            } catch (NumberFormatException _) {
                // said below
            }
            throw new TypeConversionException("'" + text + "' is not a whole number from 1 to " + Integer.MAX_VALUE);
        }
    }

    /** Any whole number of 64 bits. */
    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text.strip());
            } catch (NumberFormatException _) {
                throw new TypeConversionException("'" + text + "' is not a whole number");
            }
        }
    }
}
