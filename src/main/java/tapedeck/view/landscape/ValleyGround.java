package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import tapedeck.surface.Valley;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;
import tapedeck.view.plot.PlotPen.TextStyle;
import tapedeck.view.plot.Ticks;

/** The ground of a valley: its slope, the lines of its losses within it, the curve, and where there is none. */
final class ValleyGround {
    private static final double GROUND = 0.16;
    private static final int STRIPS = 30;
    private static final TextStyle NUMBER = new TextStyle(true, false, 0.92);
    private static final TextStyle WORDS = new TextStyle(false, false, 0.92);

    private final PlotPen pen;
    private final ValleyPlaces places;
    private final Valley valley;

    ValleyGround(PlotPen pen, ValleyPlaces places, Valley valley) {
        this.pen = pen;
        this.places = places;
        this.valley = valley;
    }

    /** Draws it; the losses' numbers are written where there is room. */
    void draw(ValleyRoom room, String title, String broken) {
        double ground = places.ground();
        pen.colour(PlotColour.DATA.faint(GROUND));
        pen.box(0, 0, places.width(), ground);
        double[] ticks = Ticks.of(places.y(), (int) Math.max(2, ground / (4 * pen.em())));
        pen.stroke(PlotColour.DATA.faint(0.3), pen.hairline());
        for (double tick : ticks) {
            pen.horizontal(0, places.width(), places.down(tick));
        }
        for (int k = 0; k < STRIPS; k++) { // downwards the ground fades
            double high = ground * 0.36 / STRIPS;
            pen.colour(PlotColour.PANEL.clear((k + 1.0) / STRIPS));
            pen.box(0, ground * 0.64 + k * high, places.width(), high + 0.5);
        }
        List<List<Valley.Sample>> pieces = pieces();
        pen.within(0, 0, places.width(), ground, () -> drawSky(pieces));
        writeLosses(room, ticks, title);
        pen.within(0, 0, places.width(), ground, () -> drawCurve(pieces));
        drawBreak();
        drawGaps(valley.samples(), room, broken);
        drawGaps(valley.beyond(), room, broken);
    }

    private List<List<Valley.Sample>> pieces() {
        List<List<Valley.Sample>> pieces = pieces(valley.samples());
        pieces.addAll(pieces(valley.beyond()));
        return pieces;
    }

    private static List<List<Valley.Sample>> pieces(List<Valley.Sample> samples) {
        List<List<Valley.Sample>> pieces = new ArrayList<>();
        List<Valley.Sample> piece = new ArrayList<>();
        for (Valley.Sample each : samples) {
            if (Double.isFinite(each.loss())) {
                piece.add(each);
            } else if (!piece.isEmpty()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    /** Beyond the break the rates are written, not measured. */
    private void drawBreak() {
        Axis far = places.far();
        if (far == null) {
            return;
        }
        double em = pen.em();
        pen.colour(PlotColour.PANEL);
        pen.box(far.from() - 0.25 * em, 0, 0.5 * em, places.ground());
        for (double x : new double[]{far.from() - 0.25 * em, far.from() + 0.25 * em}) {
            pen.stroke(PlotColour.LINE, 0.09 * em, 0.3 * em, 0.3 * em);
            pen.line(x, 0, x, places.ground());
        }
    }

    private void drawSky(List<List<Valley.Sample>> pieces) {
        pen.colour(PlotColour.PANEL);
        for (List<Valley.Sample> piece : pieces) {
            double[] x = new double[piece.size() + 2];
            double[] y = new double[piece.size() + 2];
            for (int i = 0; i < piece.size(); i++) {
                x[i] = places.across(piece.get(i).rate());
                y[i] = places.down(piece.get(i).loss());
            }
            x[piece.size()] = x[piece.size() - 1];
            x[piece.size() + 1] = x[0];
            y[piece.size()] = Math.min(0, y[piece.size() - 1]);
            y[piece.size() + 1] = Math.min(0, y[0]);
            pen.polygon(x, y);
        }
    }

    private void drawCurve(List<List<Valley.Sample>> pieces) {
        pen.stroke(PlotColour.DATA, 0.25 * pen.em());
        for (List<Valley.Sample> piece : pieces) {
            pen.polyline(piece.stream().mapToDouble(each -> places.across(each.rate())).toArray(),
                    piece.stream().mapToDouble(each -> places.down(each.loss())).toArray(), piece.size());
        }
        pen.stroke(1);
    }

    private void writeLosses(ValleyRoom room, double[] ticks, String title) {
        double left = 0.9 * pen.em();
        room.write(title, left, 0.9 * pen.em(), PlotColour.MUTED, Align.LEFT, WORDS);
        String last = "";
        for (double tick : ticks) {
            double y = places.down(tick) - 0.7 * pen.em();
            String number = Numbers.shortest(tick);
            if (!number.equals(last)) { // almost level, they differ by rounding alone
                room.write(number, left, y, PlotColour.MUTED, Align.LEFT, NUMBER);
            }
            last = number;
        }
    }

    /** Hatches what has no height, from side to side, and says so once. */
    private void drawGaps(List<Valley.Sample> all, ValleyRoom room, String broken) {
        if (all.isEmpty()) {
            return;
        }
        double half = Math.abs(places.across(all.get(1).rate()) - places.across(all.getFirst().rate())) / 2;
        double ground = places.ground();
        double from = Double.NaN;
        for (int i = 0; i <= all.size(); i++) {
            boolean gap = i < all.size() && !Double.isFinite(all.get(i).loss());
            if (gap && Double.isNaN(from)) {
                from = places.across(all.get(i).rate()) - places.sense() * half;
            } else if (!gap && !Double.isNaN(from)) {
                double to = places.across(all.get(i - 1).rate()) + places.sense() * half;
                double low = Math.min(from, to);
                double high = Math.max(from, to);
                hatch(low, high, ground);
                double reach = pen.width(broken, WORDS) / 2;
                double middle = (low + high) / 2;
                double y = room.near(ground / 2, middle - reach, middle + reach, 0.6 * pen.em(), 0.6 * pen.em(),
                        ground / 2);
                room.write(broken, middle, y, PlotColour.DANGER, Align.CENTER, WORDS);
                from = Double.NaN;
            }
        }
    }

    private void hatch(double low, double high, double ground) {
        pen.colour(PlotColour.PANEL);
        pen.box(low, 0, high - low, ground);
        pen.within(low, 0, high - low, ground, () -> {
            pen.stroke(PlotColour.MUTED.faint(0.35), pen.hairline());
            for (double x = low - ground; x < high; x += 0.7 * pen.em()) {
                pen.line(x, ground, x + ground, 0);
            }
        });
        pen.stroke(1);
    }
}
