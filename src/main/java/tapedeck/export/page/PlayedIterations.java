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

    /**
     * Reads them.
     *
     * @param scripts whose lines are lit, one for each iteration
     */
    static PlayedIterations of(List<CapturedIteration> captured, List<Script> scripts, List<Texts> languages,
            GraphPlanner planner) throws InterruptedException {
        PlayedIterations read = of(captured, scripts, languages, planner, THINNINGS.getFirst());
        for (int i = 1; i < THINNINGS.size() && read.numbers.count() > MOST_NUMBERS; i++) {
            read = of(captured, scripts, languages, planner, THINNINGS.get(i));
        }
        return read;
    }

    private static PlayedIterations of(List<CapturedIteration> captured, List<Script> scripts, List<Texts> languages,
            GraphPlanner planner, NumberStore.Thinning thinning) throws InterruptedException {
        NumberStore numbers = new NumberStore(thinning);
        List<PlayedIteration> iterations = new ArrayList<>();
        for (int i = 0; i < captured.size(); i++) {
            iterations.add(new IterationReader(scripts.get(i), languages, numbers, planner).read(captured.get(i)));
        }
        return new PlayedIterations(iterations, numbers);
    }
}
