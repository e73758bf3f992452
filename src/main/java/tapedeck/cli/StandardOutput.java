package tapedeck.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The output of a command, which remembers why it could not be written: a PrintWriter alone only knows that. */
final class StandardOutput extends PrintWriter {
    private final Remembering remembering;

    /** @param to flushed at each line */
    StandardOutput(Writer to) {
        this(new Remembering(to));
    }

    private StandardOutput(Remembering to) {
        super(to, true);
        this.remembering = to;
    }

    private static final class Remembering extends FilterWriter {
        private volatile @Nullable IOException failure;

        Remembering(Writer to) {
            super(to);
        }

        /** A write that may fail. */
        private interface Attempt {
            void make() throws IOException;
        }

        private void attempt(Attempt attempt) throws IOException {
            try {
                attempt.make();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                }
                throw e;
            }
        }

        @Override
        public void write(int c) throws IOException {
            attempt(() -> super.write(c));
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            attempt(() -> super.write(text, offset, length));
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            attempt(() -> super.write(text, offset, length));
        }

        @Override
        public void flush() throws IOException {
            attempt(super::flush);
        }
    }

    /** Why something of it is lost; null if nothing is, or if nobody reads it any more, which is no failure of the system's. */
    @Nullable
    IOException loss() {
        IOException failure = remembering.failure;
        return failure == null || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")
                ? null
                : failure;
    }
}
