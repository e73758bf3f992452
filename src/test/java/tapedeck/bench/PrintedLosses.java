package tapedeck.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines that a program of {@code src/bench/programs} prints: an iteration, its loss, the clock, the thread's processor time. */
final class PrintedLosses extends ByteArrayOutputStream {
    private record Line(int iteration, double loss, double clock, double processor) {
        static Line of(String text) {
            String[] words = text.split(" ", -1);
            return new Line(Integer.parseInt(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]),
                    Double.parseDouble(words[3]));
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        super.write(bytes, from, length);
        notifyAll();
    }

    @Override
    public synchronized void write(int each) {
        super.write(each);
        notifyAll();
    }

    /** Waits for the first iteration. */
    synchronized void awaitFirst() {
        while (!toString(StandardCharsets.UTF_8).contains("\n")) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private synchronized List<Line> lines() {
        String all = toString(StandardCharsets.UTF_8);
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().map(Line::of).toList();
    }

    private List<Line> lines(int from) {
        return lines().stream().filter(each -> each.iteration >= from).toList();
    }

    /** The last iteration that was printed in the first seconds after iteration 0, by the clock. */
    int iterationAfter(double seconds) {
        List<Line> lines = lines();
        double begun = lines.getFirst().clock;
        return lines.stream().filter(each -> each.clock - begun <= seconds).mapToInt(Line::iteration).max()
                .orElseThrow();
    }

    /**
     * Iterations a second, the median of the windows between two lines from an iteration on; those with a pause are few. NaN where
     * there are no two lines: the machine was too busy, or the program not warm for long enough.
     */
    double byClock(int from) {
        List<Line> lines = lines(from);
        if (lines.size() < 2) {
            return Double.NaN;
        }
        double[] rates = new double[lines.size() - 1];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = (lines.get(i + 1).iteration - lines.get(i).iteration)
                    / (lines.get(i + 1).clock - lines.get(i).clock);
        }
        return Samples.median(rates);
    }

    /** Iterations for each second of the thread's processor time, from an iteration on; NaN likewise. */
    double byProcessor(int from) {
        List<Line> lines = lines(from);
        return (lines.getLast().iteration - lines.getFirst().iteration)
                / (lines.getLast().processor - lines.getFirst().processor);
    }

    /** The greatest relative difference of the losses of iterations that both have printed, up to one. */
    double difference(PrintedLosses other, int upTo) {
        List<Line> theirs = other.lines();
        return lines().stream().filter(each -> each.iteration <= upTo).flatMapToDouble(mine -> theirs.stream()
                .filter(their -> their.iteration == mine.iteration)
                .mapToDouble(their -> Math.abs(mine.loss - their.loss) / Math.abs(mine.loss))).max().orElseThrow();
    }
}
