package tapedeck.ui.graph;

/** The owner of what is shown, who can say what would be if a number were another. On the FX thread. */
public interface NudgeHandler {
    /** Nobody: no number can be dragged. */
    NudgeHandler NONE = new NudgeHandler() {
        @Override
        public boolean nudges() {
            return false;
        }

        @Override
        public int picked(long leaf) {
            return -1;
        }

        @Override
        public void nudge(long leaf, int element, double pixels) {}

        @Override
        public void release() {}

        @Override
        public void dispose() {}
    };

    /** Returns whether numbers can be dragged now. */
    boolean nudges();

    /** The number of a leaf that is picked, in row-major order: of one whose numbers are too many to be written; -1 where none is. */
    int picked(long leaf);

    /**
     * Asks what would be if a number were another.
     *
     * @param element of the leaf's numbers, in row-major order
     * @param pixels by which it is dragged in all, upwards
     */
    void nudge(long leaf, int element, double pixels);

    /** All is to be as it was. */
    void release();

    /** Ends what runs in the background. */
    void dispose();
}
