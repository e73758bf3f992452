package tapedeck.export.page;

import java.util.ArrayList;
import java.util.List;
import tapedeck.export.Script;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Texts;

/** The iterations of a page and all their numbers: tensors are thinned until these are not too many. */
record PlayedIterations(List<PlayedIteration> iterations, NumberStore numbers) {
    /** So many numbers a page has at most before tensors are thinned; they take up to ten bytes each. */
    private static final long MOST_NUMBERS = 3_000_000;
    /** First the largest tensors alone are thinned, then those that the page would be too large with. */
    private static final List<NumberStore.Thinning> THINNINGS = List.of(new NumberStore.Thinning(10_000, 64),
            new NumberStore.Thinning(2_000, 64), new NumberStore.Thinning(256, 16), new NumberStore.Thinning(64, 8),
            new NumberStore.Thinning(16, 4));

    /** So many are sent to each phone at each step. */
    private static final long MOST_FOLLOWED = 20_000;

    /**
     * Reads them.
     *
     * @param scripts whose lines are lit, one for each iteration
     */
    static PlayedIterations of(List<CapturedIteration> captured, List<Script> scripts, List<Texts> languages,
            GraphPlanner planner) throws InterruptedException {
        return thinned(MOST_NUMBERS, THINNINGS, numbers -> {
            List<PlayedIteration> iterations = new ArrayList<>();
            for (int i = 0; i < captured.size(); i++) {
                iterations.add(new IterationReader(scripts.get(i), languages, numbers, planner).read(captured.get(i),
                        Integer.MAX_VALUE));
            }
            return iterations;
        });
    }

    /** Reads one as far as that place in its events, in so few numbers that it can be sent at each step. */
    static PlayedIterations upTo(CapturedIteration captured, int place, Script script, List<Texts> languages,
            GraphPlanner planner) throws InterruptedException {
        return thinned(MOST_FOLLOWED, THINNINGS.subList(1, THINNINGS.size()), numbers -> List
                .of(new IterationReader(script, languages, numbers, planner).read(captured, place)));
    }

    /** Reads iterations, and puts their numbers into what it is given. */
    @FunctionalInterface
    private interface Reading {
        List<PlayedIteration> into(NumberStore numbers) throws InterruptedException;
    }

    private static PlayedIterations thinned(long most, List<NumberStore.Thinning> thinnings, Reading reading)
            throws InterruptedException {
        for (NumberStore.Thinning each : thinnings) {
            NumberStore numbers = new NumberStore(each);
            List<PlayedIteration> iterations = reading.into(numbers);
            if (numbers.count() <= most || each == thinnings.getLast()) {
                return new PlayedIterations(iterations, numbers);
            }
        }
        throw new IllegalArgumentException("no thinning");
    }
}
