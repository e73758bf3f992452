package tapedeck.export.handout;

/** The kinds of sheets that a lesson can be handed out as. */
public enum SheetKind {
    /** Questions with room to answer them, and nothing that tells an answer before the last page. */
    WORKSHEET,
    /** All that the lesson says and shows, with its answers. */
    READING
}
