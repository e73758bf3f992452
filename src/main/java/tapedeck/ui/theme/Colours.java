package tapedeck.ui.theme;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import tapedeck.view.plot.PlotColours;

/**
 * The colours of what there are several of, or of which there is more or less, in a theme. Everything else has its colour
 * from {@link Palette}. All but a pale gradient's stand out from the theme's panels by 3:1; a test measures it.
 */
public final class Colours {
    private static final List<Color> CLASSES_LIGHT = all("#0072b2", "#b07400", "#a8467f", "#00795a", "#6a51c4");
    private static final List<Color> CLASSES_DARK = all("#56b4e9", "#e6b422", "#e59ac5", "#35c79c", "#b3a2f5");
    private static final Color WRONG_LIGHT = Color.web("#cf222e");
    private static final Color WRONG_DARK = Color.web("#ff7b72");

    private Colours() {}

    /** The pixel of a colour, opaque: 0xffRRGGBB. */
    public static int argb(Color color) {
        return 0xff << 24 | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8 | (int) Math.round(color.getBlue() * 255);
    }

    private static List<Color> all(String... hex) {
        return Arrays.stream(hex).map(Color::web).toList();
    }

    private static boolean isDark(Palette palette) {
        return palette.equals(Palette.DARK);
    }

    private static Color pick(List<Color> colours, int index) {
        return colours.get(Math.floorMod(index, colours.size()));
    }

    /** Of a curve, as {@link PlotColours#curve} says. The first is that of data. */
    public static Color curve(Palette palette, int index) {
        return colour(plots(palette).curve(index));
    }

    /** Of a class of rows; beyond the last it begins again. */
    public static Color ofClass(Palette palette, int index) {
        return pick(isDark(palette) ? CLASSES_DARK : CLASSES_LIGHT, index);
    }

    /** Of what is wrong. */
    public static Color wrong(Palette palette) {
        return isDark(palette) ? WRONG_DARK : WRONG_LIGHT;
    }

    /** Of a rate among others, from the lowest, 0, to the highest, 1. */
    public static Color rate(Palette palette, double share) {
        return colour(plots(palette).rate(share));
    }

    private static PlotColours plots(Palette palette) {
        return isDark(palette) ? PlotColours.DARK : PlotColours.LIGHT;
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /** Returns what is written on the ends of {@link #cell}'s colours. */
    static Color onCell(Palette palette) {
        return isDark(palette) ? Color.BLACK : Color.WHITE;
    }

    /** Returns what is read best on {@link #cell} of {@code share}: nearly black or white. */
    public static Color onCell(Palette palette, double share) {
        int argb = cell(palette, share);
        Color ground = Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
        Color dark = Palette.LIGHT.text();
        return contrast(dark, ground) > contrast(Color.WHITE, ground) ? dark : Color.WHITE;
    }

    /** The contrast of two colours, as WCAG 2.2 has it, from 1 to 21. */
    public static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** The relative luminance, from 0 to 1. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /** Of a gradient among others, from the smallest, 0 and pale, to the largest, 1 and strong. */
    public static Color gradient(Palette palette, double share) {
        return share < 0.5
                ? palette.gradSoft().interpolate(palette.grad(), 0.25 + 1.5 * share)
                : palette.grad().interpolate(palette.text(), (share - 0.5) * 1.1);
    }

    /**
     * Of one number among others, as opaque ARGB: from -1, the largest there is below zero, over 0 to 1. What is small is
     * near the ground of the theme: pale in a bright room, dark in a dark one.
     */
    public static int cell(Palette palette, double share) {
        return isDark(palette) ? Ember.argb(share) : Vik.argb(share);
    }
}
