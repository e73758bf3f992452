package tapedeck.ui.predictions;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.TextAlignment;
import tapedeck.array.NdArray;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/** A small square of the two inputs for every hidden neuron, in the colours of what it answers. */
final class HiddenNeuronsPainter {
    private static final double GREATEST = 4.5;
    private static final double LEAST = 1.1;
    private static final double GAP = 0.2;
    private static final double LABEL = 3.6;

    void paint(PredictionSheet sheet, PredictionResult predicted) {
        double side = side(sheet, predicted);
        int across = across(sheet, side);
        double step = side + GAP * sheet.em();
        double y = 0;
        for (int layer = 0; layer < predicted.neurons().size(); layer++) {
            NdArray answers = predicted.neurons().get(layer);
            int width = answers.shape().size(1);
            sheet.text(sheet.texts().of("predictions.layer", "number", layer + 1), 0,
                    y + Math.min(side, 1.2 * sheet.em()) / 2, LABEL * sheet.em(),
                    sheet.sans(0.92), sheet.palette().muted(), TextAlignment.LEFT);
            int rows = Math.min(rows(width, across), Math.max(1, (int) ((sheet.height() - y) / step)));
            if (y + side > sheet.height() + 1) {
                return;
            }
            int shown = Math.min(width, rows * across);
            shown = shown < width ? shown - 1 : shown; // the last place says how many more there are
            double scale = scale(answers);
            for (int i = 0; i < shown; i++) {
                int row = i / across;
                sheet.g().drawImage(image(answers, i, scale, (int) side, sheet.palette()),
                        LABEL * sheet.em() + i % across * step,
                        Math.rint(y + row * step));
            }
            if (shown < width) {
                int row = shown / across;
                sheet.text("+" + (width - shown), LABEL * sheet.em() + shown % across * step + side / 2,
                        y + row * step + side / 2, 2 * side, sheet.sans(0.92), sheet.palette().muted(),
                        TextAlignment.CENTER);
            }
            y += rows * step + GAP * sheet.em();
        }
    }

    private static int across(PredictionSheet sheet, double side) {
        return Math.max(2, (int) ((sheet.width() - LABEL * sheet.em()) / (side + GAP * sheet.em())));
    }

    private static int rows(int width, int across) {
        return Math.ceilDiv(width, across);
    }

    /** The largest side at which all fit, or the least. */
    private static double side(PredictionSheet sheet, PredictionResult predicted) {
        double em = sheet.em();
        for (double side = GREATEST * em; side > LEAST * em; side -= 1) {
            double height = 0;
            for (NdArray answers : predicted.neurons()) {
                height += rows(answers.shape().size(1), across(sheet, side)) * (side + GAP * em) + GAP * em;
            }
            if (height <= sheet.height()) {
                return Math.floor(side);
            }
        }
        return Math.floor(LEAST * em);
    }

    private static double scale(NdArray answers) {
        double scale = 0;
        for (double value : answers.toArray()) {
            scale = Double.isFinite(value) ? Math.max(scale, Math.abs(value)) : scale;
        }
        return scale == 0 ? 1 : scale;
    }

    private static WritableImage image(NdArray answers, int neuron, double scale, int side, Palette palette) {
        int cells = PredictionsModel.NEURON_CELLS;
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            int cell = i / side * cells / side * cells + i % side * cells / side;
            pixels[i] = Colours.cell(palette, answers.get(cell, neuron) / scale);
        }
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return image;
    }
}
