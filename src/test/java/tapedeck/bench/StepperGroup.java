package tapedeck.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;

/**
 * How soon a step is seen in the whole window on the headless platform, how soon an iteration that is no longer kept is
 * shown again, and what breakpoints cost in free run.
 */
final class StepperGroup implements Group {
    private static final Path HOME = Path.of("");

    @Override
    public void run(Report report) throws Exception {
        HeadlessFx.start(); // one window is closed before the next is opened
        SteppedWindow.measure(report, "FizzBuzz", new Catalogue().first());
        SteppedWindow.measure(report, "1,000 Functions", new DeepLesson(1_000));
        breakpoints(report);
        replay(report);
        Platform.exit();
    }

    private void breakpoints(Report report) throws Exception {
        List<Breakpoint> values = List.of(new Breakpoint(1, new Condition.Gradient("", true, 1e9), true),
                new Breakpoint(2, new Condition.Gradient("h", true, 1e9), true),
                new Breakpoint(3, new Condition.LossBelow(-1), true),
                new Breakpoint(4, new Condition.NotFinite(), true));
        double[] without = new double[6];
        double[] with = new double[6];
        try (Deck deck = deck()) {
            deck.setTempo(Tempo.free());
            deck.play();
            TimeUnit.SECONDS.sleep(3);
            for (int i = 0; i < with.length; i++) {
                deck.setBreakpoints(List.of());
                without[i] = rate(deck);
                deck.setBreakpoints(values);
                with[i] = rate(deck);
            }
        }
        double free = Arrays.stream(without).average().orElseThrow();
        double watched = Arrays.stream(with).average().orElseThrow();
        report.figure("free run without breakpoints", free, "it/s");
        report.figure("free run with four breakpoints on values", watched, "it/s", watched / free, "without");
    }

    private static double rate(Deck deck) throws InterruptedException {
        long from = deck.state().position().iteration();
        long begun = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(700);
        return (deck.state().position().iteration() - from) / ((System.nanoTime() - begun) / 1e9);
    }

    private void replay(Report report) throws Exception {
        try (Deck deck = deck()) {
            deck.goTo(20_000);
            deck.await();
            for (long back : new long[]{1, 1_000, 10_000}) {
                long target = 20_000 - back;
                long begun = System.nanoTime();
                deck.goTo(target);
                while (!shows(deck.state(), target)) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                report.figure("rewound by " + back + " iterations", (System.nanoTime() - begun) / 1e6, "ms");
            }
        }
    }

    private static boolean shows(DeckState state, long iteration) {
        return state.playhead().captured() != null && state.playhead().captured().iteration() == iteration;
    }

    private static Deck deck() throws Exception {
        Program program = new Catalogue().first().load(HOME);
        return new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE));
    }
}
