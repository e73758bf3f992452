package tapedeck.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.finding.FindingWatch;
import tapedeck.finding.checkup.Checkup;
import tapedeck.finding.checkup.Detectors;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;

/** What it costs FizzBuzz's free run that somebody watches what is wrong with it, in the window's way and in a checkup's. */
final class FindingGroup implements Group {
    private static final int ROUNDS = 21;
    private static final long PULSE_MILLIS = 16;
    private static final double SEGMENT_SECONDS = 0.4;
    private static final long ITERATIONS = 40_000;
    private static final int CHECKS = 7;

    @Override
    public void run(Report report) throws Exception {
        Program program = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        Settings settings = program.defaults().withEpochs(Integer.MAX_VALUE);
        sizes(report, program, settings);
        window(report, program, settings);
        checkup(report, program, settings);
    }

    /** By processor time: in the first second of a run, when most is measured, later, and if each iteration were. */
    private static void sizes(Report report, Program program, Settings settings) throws Exception {
        sizes(report, "each iteration's sizes measured", MeasuredRun.micros(program, settings, true, 30_000, 60_000));
        sizes(report, "sizes measured when due, the first 25000 iterations",
                MeasuredRun.micros(program, settings, false, 0, 25_000));
        sizes(report, "sizes measured when due, the next 100000",
                MeasuredRun.micros(program, settings, false, 25_000, 125_000));
    }

    private static void sizes(Report report, String what, double... micros) {
        report.figure("FizzBuzz, " + what, micros[1], "µs", micros[0] / micros[1], "as fast as without");
    }

    /** One run, which is watched and not watched in turns. Iterations are shown at the same pace in both. */
    private static void window(Report report, Program program, Settings settings) throws InterruptedException {
        double[] ratios = new double[ROUNDS];
        double[] alone = new double[ROUNDS];
        try (Deck deck = new Deck(program, settings)) {
            deck.setTempo(Tempo.free());
            deck.play();
            FindingWatch watch = new FindingWatch(Detectors.ofARun());
            segment(deck, () -> look(watch, program, deck));
            for (int round = 0; round < ROUNDS; round++) {
                alone[round] = segment(deck, () -> {});
                ratios[round] = segment(deck, () -> look(watch, program, deck)) / alone[round];
            }
        }
        report.figure("FizzBuzz in free run, not watched", Samples.median(alone), "iterations/s",
                Samples.median(ratios), "as fast while it is watched");
    }

    private static void look(FindingWatch watch, Program program, Deck deck) {
        watch.look(program, deck.state(), deck.losses(), System.nanoTime());
    }

    /** Iterations a second while {@code pulse} is done at the window's pace. */
    private static double segment(Deck deck, Runnable pulse) throws InterruptedException {
        long begun = System.nanoTime();
        long from = deck.state().position().iteration();
        while (System.nanoTime() - begun < SEGMENT_SECONDS * 1e9) {
            deck.look();
            pulse.run();
            TimeUnit.MILLISECONDS.sleep(PULSE_MILLIS);
        }
        return (deck.state().position().iteration() - from) / ((System.nanoTime() - begun) / 1e9);
    }

    /** A checkup beside a run of as many iterations that nobody sees. */
    private static void checkup(Report report, Program program, Settings settings) throws InterruptedException {
        double[] ratios = new double[CHECKS];
        double[] seconds = new double[CHECKS];
        for (int round = -1; round < CHECKS; round++) {
            double alone = alone(program, settings);
            long begun = System.nanoTime();
            Checkup.of(program, settings, new Checkup.Limits(ITERATIONS, Duration.ofMinutes(1)));
            double checked = (System.nanoTime() - begun) / 1e9;
            if (round >= 0) { // compiled
                seconds[round] = checked;
                ratios[round] = alone / checked;
            }
        }
        report.figure("a checkup of " + ITERATIONS + " iterations", Samples.median(seconds), "s",
                Samples.median(ratios), "as fast as without a look");
    }

    private static double alone(Program program, Settings settings) throws InterruptedException {
        long begun = System.nanoTime();
        Deck[] running = new Deck[1];
        try (Deck deck = new Deck(program, settings, null, (iteration, _) -> {
            if (iteration == ITERATIONS) {
                running[0].cancel();
            }
        })) {
            running[0] = deck;
            deck.setTempo(Tempo.free());
            deck.play();
            while (deck.state().position().isAlive()) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
