package tapedeck.export.handout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.VectorPicture;

/** Graphs as they stand on paper: with letters that can be read. */
final class PaperGraph {
    /** Points. */
    static final double LEAST_LETTERS = 8;
    private static final double TALLEST = 250;
    private static final double ROUNDING = 0.01;

    private PaperGraph() {}

    /**
     * Points a pixel, so that all letters are large enough; empty if that is too large for the page.
     *
     * @param usual as many as it has if there is room
     */
    static Optional<Double> scale(VectorPicture graph, double usual) {
        double least = letters(graph.marks()).mapToDouble(DrawOp.Letters::size).min().orElse(LEAST_LETTERS);
        double scale = Math.max(LEAST_LETTERS / least,
                Math.min(usual, Math.min(PaperPages.WIDTH / graph.width(), TALLEST / graph.height())));
        return scale * graph.width() <= PaperPages.WIDTH + ROUNDING && LEAST_LETTERS / least * graph.height() <= TALLEST
                ? Optional.of(scale)
                : Optional.empty();
    }

    private static Stream<DrawOp.Letters> letters(List<DrawOp> marks) {
        return marks.stream().flatMap(each -> switch (each) {
            case DrawOp.Letters letters -> Stream.of(letters);
            case DrawOp.Cutout(double _, double _, double _, double _, List<DrawOp> inner) -> letters(inner);
            default -> Stream.empty();
        });
    }
}
