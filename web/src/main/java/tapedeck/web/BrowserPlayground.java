package tapedeck.web;

import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;
import tapedeck.playground.Playground;

/** The {@link Playground} as an object of JavaScript, with its methods under their names. */
public final class BrowserPlayground {
    private final Playground playground;

    BrowserPlayground(String settings) {
        playground = new Playground(settings);
    }

    private static Float64Array numbers(double[] numbers) {
        return Float64Array.copyFromJavaArray(numbers);
    }

    /** {@link Playground#train}. */
    @JSExport
    public int train(int iterations) {
        return playground.train(iterations);
    }

    /** {@link Playground#isFinite}. */
    @JSExport
    public boolean isFinite() {
        return playground.isFinite();
    }

    /** {@link Playground#iteration}. */
    @JSExport
    public int iteration() {
        return playground.iteration();
    }

    /** {@link Playground#lastIteration}. */
    @JSExport
    public int lastIteration() {
        return playground.lastIteration();
    }

    /** {@link Playground#rewind}. */
    @JSExport
    public void rewind(int iteration) {
        playground.rewind(iteration);
    }

    /** {@link Playground#trainLosses}. */
    @JSExport
    public Float64Array trainLosses(int from) {
        return numbers(playground.trainLosses(from));
    }

    /** {@link Playground#scores}. */
    @JSExport
    public Float64Array scores() {
        return numbers(playground.scores());
    }

    /** {@link Playground#testLoss}. */
    @JSExport
    public double testLoss() {
        return playground.testLoss();
    }

    /** {@link Playground#accuracy}. */
    @JSExport
    public double accuracy() {
        return playground.accuracy();
    }

    /** {@link Playground#set}. */
    @JSExport
    public void set(String name, double value) {
        playground.set(name, value);
    }

    /** {@link Playground#optimizer}. */
    @JSExport
    public void optimizer(String name) {
        playground.optimizer(name);
    }

    /** {@link Playground#rate}. */
    @JSExport
    public double rate() {
        return playground.rate();
    }

    /** {@link Playground#rates}. */
    @JSExport
    public Float64Array rates() {
        return numbers(playground.rates());
    }

    /** {@link Playground#span}. */
    @JSExport
    public double span() {
        return playground.span();
    }

    /** {@link Playground#isRegression}. */
    @JSExport
    public boolean isRegression() {
        return playground.isRegression();
    }

    /** {@link Playground#points}. */
    @JSExport
    public Float64Array points(boolean test) {
        return numbers(playground.points(test));
    }

    /** {@link Playground#widths}. */
    @JSExport
    public Float64Array widths() {
        return numbers(playground.widths());
    }

    /** {@link Playground#neurons}. */
    @JSExport
    public Float64Array neurons(int resolution) {
        return numbers(playground.neurons(resolution));
    }

    /** {@link Playground#output}. */
    @JSExport
    public Float64Array output(int resolution) {
        return numbers(playground.output(resolution));
    }

    /** {@link Playground#weights}. */
    @JSExport
    public Float64Array weights() {
        return numbers(playground.weights());
    }

    /** {@link Playground#gradients}. */
    @JSExport
    public Float64Array gradients() {
        return numbers(playground.gradients());
    }

    /** {@link Playground#valley}. */
    @JSExport
    public Float64Array valley(int points) {
        return numbers(playground.valley(points));
    }

    /** {@link Playground#curvature}. */
    @JSExport
    public double curvature() {
        return playground.curvature();
    }

    /** {@link Playground#planeBegin}. */
    @JSExport
    public Float64Array planeBegin(int resolution) {
        return numbers(playground.planeBegin(resolution));
    }

    /** {@link Playground#planeRow}. */
    @JSExport
    public Float64Array planeRow(int row) {
        return numbers(playground.planeRow(row));
    }

    /** {@link Playground#record}. */
    @JSExport
    public String record() {
        return playground.record();
    }

    /** {@link Playground#recordedNumbers}. */
    @JSExport
    public Float64Array recordedNumbers(int index) {
        return numbers(playground.recordedNumbers(index));
    }
}
