package tapedeck.bench;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.program.ProgramException;
import tapedeck.python.FreeRun;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptProgram;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeReader;

/**
 * Scripts in iterations a second, beside real PyTorch where it is installed: each prints a line for a window of 500
 * iterations. The peer runs before and after ours, on one thread; what counts are the medians of the later windows.
 */
final class PythonGroup implements Group {
    private static final Path FOLDER = Path.of("src/bench/python");
    /** Steps by lines. */
    private static final int LINES = 200;
    private static final double MILLIS = 1e3;
    private static final int RUNS = 50;
    /** Of these so many begin this long after the one before, as where somebody edits the script meanwhile. */
    private static final int EDITED = 10;
    private static final int EDIT_MILLIS = 2000;
    private static final List<Long> PAST = List.of(1_000L, 10_000L);

    @Override
    public void run(Report report) throws Exception {
        try (PythonEngine engine = new PythonEngine()) {
            double worked = Processor.ofAll();
            long begun = System.nanoTime();
            engine.warm();
            report.figure("first start of Python", seconds(begun), "s");
            report.figure("its processor time, of all threads", Processor.ofAll() - worked, "s");
            script(report, engine, "by_hand.py", "FizzBuzz by hand");
            script(report, engine, "by_module.py", "FizzBuzz with Module, DataLoader and Adam");
            lines(report, engine);
            again(report, engine);
            past(report, engine);
        }
    }

    private static void script(Report report, PythonEngine engine, String file, String name) throws Exception {
        double before = peer(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        program(engine, out, FOLDER.resolve(file), Files.readString(FOLDER.resolve(file))).run(new FreeRun());
        double ours = steady(out.toString(StandardCharsets.UTF_8).lines().map(Double::valueOf).toList());
        double after = peer(file);
        if (Double.isNaN(before)) {
            report.figure(name, ours, "it/s");
        } else {
            report.figure(name, ours, "it/s", 2 * ours / (before + after),
                    "PyTorch, " + Report.number((before + after) / 2) + " it/s");
        }
    }

    /** How long a step to the next line takes, from the command to the picture's numbers. */
    private static void lines(Report report, PythonEngine engine) throws IOException, InterruptedException {
        ScriptProgram program = program(engine, OutputStream.nullOutputStream(), FOLDER.resolve("by_module.py"),
                Files.readString(FOLDER.resolve("by_module.py")));
        try (Deck deck = new Deck(program, program.defaults())) {
            double[] steps = new double[LINES];
            for (int i = -LINES; i < LINES; i++) { // the first ones are Python's, to warm up
                long begun = System.nanoTime();
                deck.step(Granularity.LINE);
                DeckState state = deck.await();
                new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(state.playhead().place());
                steps[Math.max(0, i)] = seconds(begun) * MILLIS;
            }
            Arrays.sort(steps);
            report.figure("a step to the next line", Samples.median(steps), "ms");
            report.figure("the slowest of a hundred", steps[LINES - 1 - LINES / 100], "ms");
        }
    }

    private static ScriptProgram program(PythonEngine engine, OutputStream out, Path file, String source) {
        return new ScriptProgram(file.toAbsolutePath(), source, new ScriptProgram.Surroundings(engine, out, System.err),
                ScriptProgram.Options.PLAIN);
    }

    /** How long an edited script takes to its loop, and whether runs leave something behind. */
    private static void again(Report report, PythonEngine engine)
            throws IOException, ProgramException, InterruptedException {
        String source = Files.readString(FOLDER.resolve("by_module.py")).replace("range(700)", "range(1)");
        List<Double> starts = new ArrayList<>();
        long first = 0;
        double worked = 0;
        for (int i = 0; i < RUNS; i++) {
            if (i < EDITED) {
                Thread.sleep(EDIT_MILLIS);
            } else if (i == EDITED) {
                worked = Processor.ofAll();
            }
            long begun = System.nanoTime();
            FreeRun toItsLoop = new FreeRun() {
                @Override
                public void began() {
                    starts.add(seconds(begun));
                }
            };
            program(engine, OutputStream.nullOutputStream(), FOLDER.resolve("by_module.py"), source + "# edited " + i)
                    .run(toItsLoop);
            if (i == RUNS / 5) {
                first = used();
            }
        }
        report.figure("an edited script's second run, to its loop", starts.get(1), "s");
        report.figure("a later one", median(starts.subList(2, EDITED)), "s");
        report.figure("a run at once after another, to its loop", median(starts.subList(EDITED, RUNS)), "s");
        report.figure("its processor time, of all threads, with that of making the next one's Python",
                (Processor.ofAll() - worked) / (RUNS - EDITED), "s");
        report.figure("heap after " + RUNS + " runs", used() / 1e6, "MB", (double) used() / first,
                "after " + RUNS / 5);
    }

    /** How long the window waits for an iteration that is not kept: the script is run again from the start. */
    private static void past(Report report, PythonEngine engine) throws IOException, InterruptedException {
        Path file = FOLDER.resolve("by_hand.py");
        ScriptProgram program = program(engine, OutputStream.nullOutputStream(), file, Files.readString(file));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.setTempo(Tempo.free());
            deck.goTo(PAST.getLast() + 1);
            deck.await();
            for (long iteration : PAST) {
                long begun = System.nanoTime();
                deck.goTo(iteration);
                deck.await();
                while (deck.state().playhead().replaying() != 0) {
                    Thread.sleep(1);
                }
                report.figure("running again to iteration " + iteration, seconds(begun), "s");
            }
        }
    }

    private static double median(List<Double> of) {
        return Samples.median(of.stream().mapToDouble(each -> each).toArray());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** The median of the later half of the windows: by then everything is compiled. */
    private static double steady(List<Double> windows) {
        return Samples.median(windows.subList(windows.size() / 2, windows.size()).stream().mapToDouble(each -> each)
                .toArray());
    }

    /** Real PyTorch's figure; NaN where there is none. */
    private static double peer(String file) throws IOException, InterruptedException {
        ProcessBuilder builder = PyTorchProcess.of(FOLDER.resolve(file));
        if (builder == null) {
            return Double.NaN;
        }
        builder.environment().put("OMP_NUM_THREADS", "1");
        Process process = builder.start();
        List<Double> windows = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().map(Double::valueOf).forEach(windows::add);
        }
        return process.waitFor() == 0 ? steady(windows) : Double.NaN;
    }
}
