package tapedeck.ui.takes;

import tapedeck.edit.Edit;

/** What can be done with takes; each is known by its id. */
public interface TakeActions {
    /** Gives it another name. */
    void rename(int take, String name);

    /** Gives its curve another colour, from 0. */
    void colour(int take, int colour);

    /** Draws its curve, or not. */
    void show(int take, boolean visible);

    /** Has these notes stand with it; called at every letter, until {@link #noted}. */
    void note(int take, String notes);

    /** What is written next is another edit. */
    void noted();

    /** Has it stand above the others, or among them. */
    void pin(int take, boolean pinned);

    /** Puts it into a group; an empty name takes it out of its group. */
    void group(int take, String group);

    /** Does something of the table's own, so that it can be taken back. */
    void perform(Edit edit);

    /** Forgets it. */
    void delete(int take);

    /** Makes it the current one, to go on with it. */
    void makeCurrent(int take);
}
