package tapedeck.classroom;

import java.util.List;

/** Something that all phones are asked. What is right is not in it: a {@link Solution} says that, once the run has shown it. Immutable. */
public sealed interface ClassQuestion {
    /** The most numbers that a drawn curve has. */
    int MOST_HEIGHTS = 64;

    /** The question itself. */
    ClassText prompt();

    /** Returns whether this is an answer to it at all, right or wrong. */
    boolean accepts(Answer answer);

    /** One of some. */
    record Choose(ClassText prompt, List<Option> options) implements ClassQuestion {
        public Choose {
            options = List.copyOf(options);
        }

        @Override
        public boolean accepts(Answer answer) {
            return answer instanceof Answer.Chosen(String key)
                    && options.stream().anyMatch(each -> each.key().equals(key));
        }
    }

    /** A choice. */
    record Option(String key, ClassText text) {}

    /** A number. */
    record Type(ClassText prompt) implements ClassQuestion {
        @Override
        public boolean accepts(Answer answer) {
            return answer instanceof Answer.Typed(double number) && Double.isFinite(number);
        }
    }

    /**
     * A tensor or a Function, pointed at in the graph.
     *
     * @param spots all that can be pointed at
     */
    record Point(ClassText prompt, List<Spot> spots) implements ClassQuestion {
        public Point {
            spots = List.copyOf(spots);
        }

        @Override
        public boolean accepts(Answer answer) {
            return answer instanceof Answer.Pointed(String name)
                    && spots.stream().anyMatch(each -> each.name().equals(name));
        }
    }

    /**
     * Something in the graph.
     *
     * @param name that is on it
     * @param isFunction whether it is a Function, else a tensor
     * @param inputs names of what comes into it: of a Function tensors, of a tensor its Function
     */
    record Spot(String name, boolean isFunction, List<String> inputs) {
        public Spot {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * The course of the loss from here on.
     *
     * @param after how many iterations had ended when it was asked
     * @param iterations how many are to come
     * @param from the loss now, at which every curve begins
     * @param top the loss at the top of the picture; its foot is 0
     */
    record Draw(ClassText prompt, long after, int iterations, double from, double top) implements ClassQuestion {
        @Override
        public boolean accepts(Answer answer) {
            return answer instanceof Answer.Drawn(List<Double> heights) && heights.size() > 1
                    && heights.size() <= MOST_HEIGHTS && heights.stream().allMatch(each -> each >= 0 && each <= 1);
        }
    }

    /**
     * The learning rate that one would take.
     *
     * @param iterations that everyone's run has
     * @param least positive
     * @param most greater
     */
    record Rate(ClassText prompt, int iterations, double least, double most) implements ClassQuestion {
        @Override
        public boolean accepts(Answer answer) {
            return answer instanceof Answer.Rated(double rate) && rate >= least && rate <= most;
        }
    }
}
