package tapedeck.export.page;

import java.util.List;
import tapedeck.explain.TapeStep;

/**
 * An iteration as a page plays it. Texts are lists: one for each of the page's languages.
 *
 * @param number from 1
 * @param loss the number backward started from; NaN where it is none
 * @param functions recorded in it, in order
 */
record PlayedIteration(long number, double loss, GraphPlan graph, List<Tensor> tensors,
        List<Function> functions, List<Step> steps) {
    /**
     * A tensor of the graph.
     *
     * @param constant whether it is a number that the program wrote down
     */
    record Tensor(long id, String name, String shape, boolean leaf, boolean requiresGrad, boolean constant) {}

    /** A recorded Function, with the tensors that it took and made. */
    record Function(String call, String made, List<Long> inputs, long output) {}

    /**
     * A step: after it, the picture is whole.
     *
     * @param function the Function that ran, by its place on the tape; -1 if none did
     * @param rank which of its kind it is, from 1
     * @param of how many of its kind there are; 0 where more may come
     * @param line of the program, from 0; -1 where it is not known
     * @param formulas of all that it did, the most important first
     * @param lit tensors at which something happened
     * @param changes of cards, in order of appearance
     */
    record Step(TapeStep.Kind kind, int function, int rank, int of, int line, List<Formula> formulas,
            List<String> sentence,
            List<Long> lit, List<Change> changes) {}

    /** A formula of what happened, in names; {@code outcome} is what came of it. */
    record Formula(String text, String shapes, List<String> outcome) {}

    /**
     * The numbers of a card from this step on.
     *
     * @param data the index of its array
     * @param range of its numbers, in few characters
     * @param grad the index of the gradient's array; -1 if there is none
     * @param gradName {@code .grad}, {@code ∂loss/∂h}
     * @param gradRange of the gradient's numbers
     * @param kept how many of the parts of which the gradient was the sum before are so still, from the first on
     * @param parts of which it is the sum besides: a gradient that a thousand Functions give to has a thousand in all
     */
    record Change(long tensor, int data, String range, int grad, String gradName, String gradRange, int kept,
            List<Part> parts) {}

    /**
     * A contribution to a gradient.
     *
     * @param function that gave it, by its place on the tape; -1 if none did
     * @param input which of its inputs the tensor is
     * @param array the index of its numbers
     * @param incoming the index of what the Function was given; -1 if none
     */
    record Part(int function, int input, int array, int incoming) {}
}
