package tapedeck.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Step;
import tapedeck.python.FreeRun;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptProgram;

/**
 * Programs as students write them, from the same file here and in real PyTorch on one thread: the first ten seconds of each, then, once
 * ours is warm, turns of a few seconds within one run. {@code -Dbench.program=lstm} takes one of them, {@code -Dbench.warm=60} warms up
 * for so many seconds.
 */
final class ProgramsGroup implements Group {
    private static final Path FOLDER = Path.of("src/bench/programs");
    private static final double FIRST = 10;
    private static final double WARM = Double.parseDouble(System.getProperty("bench.warm", "60"));
    private static final int TURNS = 6;
    private static final double TURN = 3;
    private static final int COMPARED = 100;

    @Override
    public void run(Report report) throws Exception {
        try (PythonEngine engine = new PythonEngine(); Stream<Path> files = Files.list(FOLDER)) {
            String wanted = System.getProperty("bench.program", "");
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".py", "");
                if (name.contains(wanted)) {
                    measure(report, engine, file, name);
                }
            }
        }
    }

    private static void measure(Report report, PythonEngine engine, Path file, String name) throws Exception {
        PrintedLosses ours = new PrintedLosses();
        PrintedLosses theirs = new PrintedLosses();
        try (StoppedPeer peer = StoppedPeer.start(file, theirs)) {
            peer.runFor(FIRST);
            new ScriptProgram(file.toAbsolutePath(), Files.readString(file),
                    new ScriptProgram.Surroundings(engine, ours, System.err), ScriptProgram.Options.PLAIN)
                    .run(new InTurns(peer));
        }
        int from = ours.iterationAfter(FIRST + WARM);
        report.figure(name + ", first ten seconds", ours.iterationAfter(FIRST), "iterations",
                (double) ours.iterationAfter(FIRST) / theirs.iterationAfter(FIRST), "PyTorch");
        report.figure(name + ", warm", ours.byClock(from), "it/s",
                ours.byClock(from) / theirs.byClock(0), "PyTorch, " + Report.number(theirs.byClock(0)) + " it/s");
        report.figure(name + ", warm, by the thread's processor time", ours.byProcessor(from), "it/s",
                ours.byProcessor(from) / theirs.byProcessor(0),
                "PyTorch, " + Report.number(theirs.byProcessor(0)) + " it/s");
        report.figure(name + ", greatest relative difference of a loss in " + COMPARED + " iterations",
                ours.difference(theirs, COMPARED) * 1e6, "millionths");
    }

    /** A run that is let go for the first seconds, and then takes turns with the peer. */
    private static final class InTurns extends FreeRun {
        private final StoppedPeer peer;
        private final long begun = System.nanoTime();
        private int turns;
        private double last = FIRST + WARM;

        InTurns(StoppedPeer peer) {
            this.peer = peer;
        }

        @Override
        public @Nullable Step begin() {
            double now = (System.nanoTime() - begun) / 1e9;
            if (now > last) {
                try {
                    peer.runFor(TURN);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                last = (System.nanoTime() - begun) / 1e9 + TURN;
                turns++;
            }
            return turns > TURNS ? null : super.begin();
        }
    }
}
