package tapedeck.export.picture;

/** The typefaces of the window, which come with the program. */
public enum FontFace {
    SANS("Inter", 400, "sans-serif", "Inter-Regular"), //
    SANS_BOLD("Inter", 600, "sans-serif", "Inter-SemiBold"), //
    MONO("JetBrains Mono", 400, "monospace", "JetBrainsMono-Regular"), //
    MONO_BOLD("JetBrains Mono", 700, "monospace", "JetBrainsMono-Bold");

    private final String family;
    private final int weight;
    private final String likeness;
    private final String file;

    FontFace(String family, int weight, String likeness, String file) {
        this.family = family;
        this.weight = weight;
        this.likeness = likeness;
        this.file = file;
    }

    /** As style sheets name it. */
    public String family() {
        return family;
    }

    /** As style sheets count it: 400 is regular. */
    public int weight() {
        return weight;
    }

    /** The generic family that stands in for it where it is not installed. */
    public String likeness() {
        return likeness;
    }

    /** Of its resource with TrueType outlines: PDF takes no others. */
    String resource() {
        return "/fonts/" + file + ".ttf";
    }
}
