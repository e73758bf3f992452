package tapedeck.ui.takes;

/** What can be done with takes; each is known by its id. */
public interface TakeActions {
    /** Gives it another name. */
    void rename(int take, String name);

    /** Gives its curve another colour, from 0. */
    void colour(int take, int colour);

    /** Draws its curve, or not. */
    void show(int take, boolean visible);

    /** Forgets it. */
    void delete(int take);

    /** Makes it the current one, to go on with it. */
    void makeCurrent(int take);
}
