package tapedeck.ui.graph.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.tape.TensorState;
import tapedeck.ui.graph.model.CardDetail;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.ModuleTile;

/**
 * The widths of a row's cards, and what each shows: a tensor of few numbers has as much room as they need, with fewer digits and
 * without labels before there is a picture in their place.
 *
 * @param each card's sizes, in the row's order
 * @param widths in pixels
 */
record TileSizes(List<CardSizes> each, List<Double> widths) {
    /** In ems. */
    static final double NARROW = 6.6;
    private static final double WIDEST = 22;
    /** Cards are as wide as each other up to this, and wider as they need it. */
    private static final double USUAL = 14;
    private static final int HALVINGS = 30;

    /** A way to show a tensor. */
    private record Way(CardSizes sizes, double width) {}

    /**
     * Fits cards into a row.
     *
     * @param room for all of them, in pixels
     * @param height of each
     */
    static TileSizes of(List<ModuleTile> tiles, double room, double height, double em) {
        List<List<Way>> ways = new ArrayList<>(tiles.stream().map(each -> ways(each.tensor(), height, em)).toList());
        while (width(ways) > room && narrow(ways)) {
            // until they fit
        }
        List<Way> chosen = ways.stream().map(List::getFirst).toList();
        double level = level(chosen, room, em);
        double[] least = chosen.stream().mapToDouble(way -> Math.max(way.width(), level)).toArray();
        double share = Math.max(1, room / DoubleStream.of(least).sum());
        return new TileSizes(chosen.stream().map(Way::sizes).toList(), DoubleStream.of(least)
                .mapToObj(width -> Math.max(width, Math.min(WIDEST * em, width * share))).toList());
    }

    /** Has the widest that can show its numbers on less room do so; if none can, the widest is a picture. Returns whether one was left. */
    private static boolean narrow(List<List<Way>> ways) {
        int widest = Stream.of(2, 1).map(least -> widest(ways, least)).filter(i -> i >= 0).findFirst().orElse(-1);
        if (widest >= 0) {
            ways.set(widest, ways.get(widest).subList(1, ways.get(widest).size()));
        }
        return widest >= 0;
    }

    /** Returns the widest of which more than so many ways are left; -1 if there is none. */
    private static int widest(List<List<Way>> ways, int least) {
        return IntStream.range(0, ways.size()).filter(i -> ways.get(i).size() > least).boxed()
                .max(Comparator.comparingDouble(i -> ways.get(i).getFirst().width())).orElse(-1);
    }

    private static double width(List<List<Way>> ways) {
        return ways.stream().mapToDouble(each -> each.getFirst().width()).sum();
    }

    /** From the most that is shown of a tensor to its picture alone. */
    private static List<Way> ways(TensorState tensor, double height, double em) {
        CardSizes most = new CardSizes(em, true);
        CardSizes brief = new CardSizes(em, false, CardDetail.BRIEF);
        Stream<Way> numbers = Stream.of(most, most.with(CardDetail.FEW_DIGITS),
                new CardSizes(em, false, CardDetail.SHAPE), brief)
                .map(sizes -> way(sizes, sizes.numbers().width(tensor)));
        return Stream.concat(Stream.concat(numbers, Stream.of(way(brief, brief.numbers().leastWidth(tensor))))
                .filter(way -> way.sizes().numbers().hasRoom(CardKind.MAIN, tensor, way.width(), height)),
                Stream.of(new Way(most, NARROW * em))).toList();
    }

    private static Way way(CardSizes sizes, double numbers) {
        return new Way(sizes, Math.max(NARROW * sizes.em(), numbers + 2 * sizes.pad()));
    }

    /** Returns the width below which no card is. */
    private static double level(List<Way> ways, double room, double em) {
        double least = NARROW * em;
        double most = USUAL * em;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (least + most) / 2;
            boolean fits = ways.stream().mapToDouble(way -> Math.max(way.width(), middle)).sum() <= room;
            least = fits ? middle : least;
            most = fits ? most : middle;
        }
        return least;
    }

    /** All of them, in pixels. */
    double width() {
        return widths.stream().mapToDouble(each -> each).sum();
    }
}
